using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// Forgets which activities were handled once no channel repeats them any more. A slice of time at once, so that nobody's turn waits long.
/// </summary>
internal sealed class HandledSweep(IDbContextFactory<EmpathyDb> databases, TimeProvider time, ILogger<HandledSweep> logger) : BackgroundService
{
    /// <summary>Channels repeat within minutes; a week leaves room for one that was cut off.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan Slice = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Forgets what is older than a week.</summary>
    /// <returns>How many activities were forgotten.</returns>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var horizon = time.GetUtcNow() - Kept;
        var forgotten = 0;
        while (await db.Handled.MinAsync(row => (DateTimeOffset?)row.At, cancellationToken) is { } oldest && oldest < horizon)
        {
            var until = oldest + Slice < horizon ? oldest + Slice : horizon;
            forgotten += await db.Handled.Where(row => row.At < until).ExecuteDeleteAsync(cancellationToken);
        }

        return forgotten;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A sweep that fails is tried again in an hour; it must not take the host down.
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogWarning(fault, "Handled activities could not be swept; the next try is in an hour.");
            }
#pragma warning restore CA1031
        }
    }
}
