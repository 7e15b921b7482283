using EmpathyBot.Storage;
using EmpathyBot.Storage.Content;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmpathyBot.Bot.Hosting;

/// <summary>Opens the shelf before anybody is heard, and says when that is done.</summary>
internal sealed class Readiness(ScenarioShelf shelf, DatabasePulse database) : IHostedLifecycleService, IHealthCheck
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (shelf.IsOpen)
            return;
        try
        {
            await shelf.OpenAsync(cancellationToken);
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or IOException or UnauthorizedAccessException or System.Data.Common.DbException or TimeoutException)
        {
            throw new StartRefusedException(refusal.Message, refusal);
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var trouble = shelf.IsOpen ? await database.FindTroubleAsync(cancellationToken) : "The dilemmas are not read yet.";
        return trouble is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(trouble);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
