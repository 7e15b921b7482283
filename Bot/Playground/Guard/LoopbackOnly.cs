using System.Net;

namespace EmpathyBot.Bot.Playground;

/// <summary>
/// Lets only this machine in, and of its pages only the playground's own. A page from elsewhere could post to localhost
/// (Origin, Sec-Fetch-Site) or give localhost a name of its own to read the answers (DNS rebinding: the Host header).
/// </summary>
internal static class LoopbackOnly
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        Complaint(invocation.HttpContext) is { } complaint
            ? Refusal.Of(complaint, StatusCodes.Status403Forbidden)
            : await next(invocation);

    /// <summary>
    /// The same for the whole host: in Development nobody is asked for a token, so a page from elsewhere could speak to the bot itself.
    /// </summary>
    public static void UseLoopbackOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (Complaint(context) is { } complaint)
            await Refusal.Of(complaint, StatusCodes.Status403Forbidden).ExecuteAsync(context);
        else
            await next(context);
    });

    private static string? Complaint(HttpContext context)
    {
        // No address: a Unix socket or an in-process test server, both on this machine.
        if (context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller))
            return "The playground answers this machine only. Open it as http://localhost on the machine where the bot runs.";

        var request = context.Request;
        if (!IsLocal(request.Host.Host))
            return $"The playground answers to localhost, not to \"{request.Host.Host}\". Open it as http://localhost.";

        if (request.Headers.Origin is { Count: > 0 } origin
            && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return $"Pages of {origin} can't use the playground; only its own page can.";
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var followsLink = request.Path == "/" && request.Headers["Sec-Fetch-Mode"] == "navigate";
        return site is "" or "same-origin" or "none" || followsLink ? null : "Only the playground's own page can use it.";
    }

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
