using EmpathyBot.Scheduling.Sweeping;

namespace EmpathyBot.Scheduling;

/// <summary>What the bot does by the clock, for whoever walks through time rather than wait for it.</summary>
public sealed class Timeline
{
    private readonly DeliverySweep _sweep;

    internal Timeline(DeliverySweep sweep) => _sweep = sweep;

    /// <summary>Does everything that is due now.</summary>
    /// <returns>When something is due next; null when nothing is planned.</returns>
    public Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken) => _sweep.RunAsync(cancellationToken);
}
