using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Dialogs.Roads;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>Where a chat fetches a picture of roads that is too large for its card.</summary>
internal static class RoadsEndpoint
{
    // Short: what was forgotten is not to be had from somebody's cache for long.
    private const string Caching = "private, max-age=300";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRoads(this WebApplication app) => app.MapMethods(PublicAddress.Roads + "{token}" + PublicAddress.PictureEnding, Methods, FetchAsync);

    // The same answer for a link that has expired and for one that never was: nobody learns which.
    private static async Task<IResult> FetchAsync(string token, HttpContext context, RoadFiles files)
    {
        var picture = await files.FindAsync(token, context.RequestAborted);
        context.Response.Headers.CacheControl = picture is null ? "no-store" : Caching;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return picture is null ? Results.NotFound() : Results.Bytes(picture, RoadFiles.MediaType);
    }
}
