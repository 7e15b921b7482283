using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Runs the sweep, and plans the next one for the earliest due moment.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(
    DeliverySweep sweep, SweepTrigger trigger, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SweepJob> logger) : IJob
{
    public static readonly JobKey Key = new("sweep", "deliveries");

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // One that ended halfway, or was called off with its host, is taken up again soon: by another host, where this one is about to stop.
        DateTimeOffset? next = time.GetUtcNow() + Again;
        try
        {
            next = await sweep.RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever went wrong must not be the end of all sweeps.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "A sweep ended halfway; it is taken up again in {Pause}.", Again);
        }
#pragma warning restore CA1031
        finally
        {
            await PlanAsync(context.Scheduler, next);
        }
    }

    // Without the next trigger no host would ever sweep again: a database that is away is waited for.
    private async Task PlanAsync(IScheduler scheduler, DateTimeOffset? next)
    {
        while (!await TryPlanAsync(scheduler, next))
            await Task.Delay(Again, TimeProvider.System, lifetime.ApplicationStopping);
    }

    private async Task<bool> TryPlanAsync(IScheduler scheduler, DateTimeOffset? next)
    {
        try
        {
            await trigger.PlanAsync(scheduler, next, CancellationToken.None);
            return true;
        }
        catch (Exception fault) when (fault is SchedulerException or DbException or TimeoutException)
        {
            logger.LogWarning(fault, "The next sweep can't be planned yet; it is tried again in {Pause}.", Again);
            return false;
        }
    }
}
