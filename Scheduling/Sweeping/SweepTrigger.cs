using EmpathyBot.Storage.Outreach;
using Quartz;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>
/// The one trigger of the sweep: at the earliest due moment, and once a minute in any case, since other hosts may have written what is due
/// sooner.
/// </summary>
internal sealed class SweepTrigger(TimeProvider time)
{
    public static readonly TimeSpan Longest = Upcoming.Soon;

    public static readonly TriggerKey Key = new("next", "deliveries");
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private DateTimeOffset? _heard;

    /// <summary>Plans the next sweep.</summary>
    /// <param name="scheduler">On whose clock: it may not be the one that deliveries are due by.</param>
    /// <param name="due">When something is due next; null when nothing is known of.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    public Task PlanAsync(IScheduler scheduler, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            due = Earlier(due, _heard);
            _heard = null;
        }

        return ScheduleAsync(scheduler, Wait(due), cancellationToken);
    }

    /// <summary>Something is due sooner than the next sweep may be planned for.</summary>
    public async Task HastenAsync(IScheduler scheduler, DateTimeOffset due, CancellationToken cancellationToken)
    {
        // A sweep that is under way may have missed it: it plans the next one for it.
        lock (_lock)
            _heard = Earlier(due, _heard);
        var wait = Wait(due);
        var planned = (await scheduler.GetTrigger(Key, cancellationToken))?.NextFireTimeUtc;
        if (planned is null || planned > scheduler.TimeProvider.GetUtcNow() + wait)
            await ScheduleAsync(scheduler, wait, cancellationToken);
    }

    /// <summary>Plans a sweep now where none is planned. One that is under way is waited for.</summary>
    public async Task EnsureAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        if (await scheduler.GetTrigger(Key, cancellationToken) is null)
            await ScheduleAsync(scheduler, Shortest, cancellationToken);
    }

    private static async Task ScheduleAsync(IScheduler scheduler, TimeSpan wait, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider)
            .WithIdentity(Key)
            .ForJob(SweepJob.Key)
            .StartAt(scheduler.TimeProvider.GetUtcNow() + wait)
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private TimeSpan Wait(DateTimeOffset? due)
    {
        var wait = due is { } moment ? moment - time.GetUtcNow() : Longest;
        return wait < Shortest ? Shortest : wait > Longest ? Longest : wait;
    }
}
