using EmpathyBot.Dialogs.Turns;
using OpenTelemetry.Metrics;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>What Prometheus reads at <c>/metrics</c>.</summary>
internal static class MetricsEndpoint
{
    public static void AddMetricsEndpoint(this IServiceCollection services) =>
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(TurnMeter.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddPrometheusExporter());

    public static void MapMetrics(this WebApplication app) => app.MapPrometheusScrapingEndpoint();
}
