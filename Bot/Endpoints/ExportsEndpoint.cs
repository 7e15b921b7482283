using System.Text.Encodings.Web;
using EmpathyBot.Cards.Words;
using EmpathyBot.Dialogs.OwnData;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>
/// Where a person fetches everything that is held on them, once. Opening the link shows a page with one button, and only the button fetches:
/// link previews and scanners open links too, and would use it up.
/// </summary>
internal static class ExportsEndpoint
{
    private const string Html = "text/html; charset=utf-8";
    private const string Address = PublicAddress.Exports + "{token}";

    public static void MapExports(this WebApplication app)
    {
        app.MapGet(Address, OpenAsync);
        app.MapPost(Address, FetchAsync);
    }

    private static async Task<IResult> OpenAsync(string token, HttpContext context, ExportFiles files)
    {
        var words = Prepare(context);
        return await files.IsOpenAsync(token, context.RequestAborted)
            ? Results.Text(Page(words, words.ExportPageText, words.ExportFetch), Html)
            : Gone(words);
    }

    private static async Task<IResult> FetchAsync(string token, HttpContext context, ExportFiles files)
    {
        var words = Prepare(context);
        return await files.TakeAsync(token, context.RequestAborted) is { } file
            ? Results.File(file, ExportFiles.MediaType, ExportFiles.Name)
            : Gone(words);
    }

    // The same answer for a link that was used and for one that never was: nobody learns which.
    private static IResult Gone(Words words) => Results.Text(Page(words, words.ExportPageGone, null), Html, statusCode: StatusCodes.Status404NotFound);

    private static Words Prepare(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        // The address is the key: it goes to no other site.
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Content-Type-Options"] = "nosniff";
        headers["X-Robots-Tag"] = "noindex";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        var languages = context.Request.GetTypedHeaders().AcceptLanguage;
        return Words.For(languages.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value).FirstOrDefault());
    }

    private static string Page(Words words, string text, string? button)
    {
        var form = button is null ? "" : $"<form method=\"post\"><button>{Of(button)}</button></form>";
        return $$"""
            <!DOCTYPE html>
            <html lang="{{Of(words.Language)}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{{Of(words.ExportTitle)}}</title>
            <style>
            :root { color-scheme: light dark; background: light-dark(#fffdf9, #1c1917); color: light-dark(#26211e, #f2ece6) }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 10vh auto; padding: 0 1rem }
            h1 { font-size: 1.4rem; line-height: 1.3 }
            button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: .6rem; background: #1f6a5c; color: #fff; cursor: pointer }
            button:focus-visible { outline: .2rem solid; outline-offset: .2rem }
            </style>
            </head>
            <body>
            <main>
            <h1>{{Of(words.ExportTitle)}}</h1>
            <p>{{Of(text)}}</p>
            {{form}}
            </main>
            </body>
            </html>
            """;
    }

    private static string Of(string text) => HtmlEncoder.Default.Encode(text);
}
