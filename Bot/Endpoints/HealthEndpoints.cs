using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>Whether the bot can answer, and whether it is alive at all.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
    }
}
