using Quartz;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Runs the sweep, and plans the next one for the earliest due moment.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(DeliverySweep sweep, SweepTrigger trigger) : IJob
{
    public static readonly JobKey Key = new("sweep", "deliveries");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        try
        {
            next = await sweep.RunAsync(cancellationToken);
        }
        finally
        {
            await trigger.PlanAsync(context.Scheduler, next, CancellationToken.None);
        }
    }
}
