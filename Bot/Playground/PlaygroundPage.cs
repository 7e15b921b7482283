using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace EmpathyBot.Bot.Playground;

/// <summary>The page's files, from <c>Playground/Page</c> beside the built host. Where the build could not get the card renderer, a page that says so.</summary>
internal static class PlaygroundPage
{
    private const string Renderer = "adaptivecards.min.js";

    // No inline script or style, nothing from elsewhere, in nobody's frame.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Playground", "Page");

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Html(context, File.Exists(Path.Combine(Folder, Renderer)) ? "index.html" : "missing.html"));
        routes.MapGet("/playground/page/{file}", Asset);
    }

    private static IResult Html(HttpContext context, string name)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        return Send(context, Path.Combine(Folder, name), "text/html; charset=utf-8");
    }

    private static IResult Asset(string file, HttpContext context)
    {
        // The folder is flat: a name with a path in it is none of its files.
        var path = Path.Combine(Folder, file);
        return Path.GetFileName(file) == file && Types.TryGetValue(Path.GetExtension(file), out var type) && File.Exists(path)
            ? Send(context, path, type)
            : TypedResults.NotFound();
    }

    private static IResult Send(HttpContext context, string path, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var bytes = File.ReadAllBytes(path);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes)[..8])}\"");
        return TypedResults.File(bytes, type, entityTag: tag);
    }
}
