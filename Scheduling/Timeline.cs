using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Scheduling.Sweeping;

namespace EmpathyBot.Scheduling;

/// <summary>What the bot does by the clock, for whoever walks through time rather than wait for it.</summary>
public sealed class Timeline
{
    private readonly DeliverySweep _sweep;
    private readonly LookAhead _ahead;

    internal Timeline(DeliverySweep sweep, LookAhead ahead) => (_sweep, _ahead) = (sweep, ahead);

    /// <summary>Does everything that is due now.</summary>
    /// <returns>When something is due next; null when nothing is planned.</returns>
    public Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken) => _sweep.RunAsync(cancellationToken);

    /// <summary>What is to come, the next first; changes nothing.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many there are in all, and the first of them.</returns>
    public Task<(int Count, IReadOnlyList<Coming> First)> LookAheadAsync(int most, CancellationToken cancellationToken) =>
        _ahead.ReadAsync(most, cancellationToken);
}
