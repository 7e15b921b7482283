using EmpathyBot.Storage.OwnData;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EmpathyBot.Scheduling.Keeping;

/// <summary>Empties typed words that have been kept long enough, once a day.</summary>
[DisallowConcurrentExecution]
internal sealed class ExpiryJob(WordsExpiry expiry, ILogger<ExpiryJob> logger) : IJob
{
    public static readonly JobKey Key = new("words", "keeping");
    private static readonly TriggerKey Daily = new("daily", "keeping");
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var emptied = await expiry.RunAsync(cancellationToken);
            if (emptied > 0)
                logger.LogInformation("{Count} typed texts were kept long enough, and are emptied.", emptied);
        }
#pragma warning disable CA1031 // What fails today is done tomorrow.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "Typed texts that were kept long enough could not be emptied; the next try is in {Pause}.", Every);
        }
#pragma warning restore CA1031
    }

    /// <summary>Plans it, where it isn't: of hosts that share a schedule, one does.</summary>
    public static async Task EnsureAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        if (await scheduler.GetTrigger(Daily, cancellationToken) is not null)
            return;
        // A host that was down when it was due does it when it is back.
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider)
            .WithIdentity(Daily)
            .ForJob(Key)
            .StartAt(scheduler.TimeProvider.GetUtcNow() + AfterTheStart)
            .WithSimpleSchedule(daily => daily.WithInterval(Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }
}
