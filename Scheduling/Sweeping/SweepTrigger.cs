using Quartz;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>
/// The one trigger of the sweep: at the earliest due moment, and once a minute in any case, since other hosts may have written what is due
/// sooner.
/// </summary>
internal sealed class SweepTrigger(TimeProvider time)
{
    private static readonly TriggerKey Key = new("next", "deliveries");
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);

    /// <summary>Plans the next sweep.</summary>
    /// <param name="scheduler">On whose clock: it may not be the one that deliveries are due by.</param>
    /// <param name="due">When something is due next; null when nothing is known of.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    public async Task PlanAsync(IScheduler scheduler, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var wait = due is { } moment ? moment - time.GetUtcNow() : Longest;
        wait = wait < Shortest ? Shortest : wait > Longest ? Longest : wait;
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider)
            .WithIdentity(Key)
            .ForJob(SweepJob.Key)
            .StartAt(scheduler.TimeProvider.GetUtcNow() + wait)
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }
}
