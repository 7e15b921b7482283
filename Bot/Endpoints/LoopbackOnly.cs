using System.Net;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>In Development nobody is asked for a token, so nobody but this machine is heard.</summary>
internal static class LoopbackOnly
{
    public static void UseLoopbackOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("In Development only this machine is heard.");
            return;
        }

        await next(context);
    });
}
