using EmpathyBot.Dialogs.OwnData;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>Where a person fetches everything that is held on them, once.</summary>
internal static class ExportsEndpoint
{
    private const string Gone = "This link is over: it was used, or its hour has passed. Say “export my data” to the bot for another.";

    public static void MapExports(this WebApplication app) => app.MapGet(PublicAddress.Exports + "{token}", FetchAsync);

    // The same answer for a link that was used and for one that never was: nobody learns which.
    private static async Task<IResult> FetchAsync(string token, HttpContext context, ExportFiles files)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        return await files.TakeAsync(token, context.RequestAborted) is { } file
            ? Results.File(file, ExportFiles.MediaType, ExportFiles.Name)
            : Results.Text(Gone, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }
}
