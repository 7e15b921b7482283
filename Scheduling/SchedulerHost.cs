using EmpathyBot.Scheduling.Sweeping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace EmpathyBot.Scheduling;

/// <summary>
/// Starts Quartz once the host has answered whoever was waiting for it, and sees to it that a sweep is planned; the sweeps plan one another
/// from there on. Quartz's own hosted service makes everything before the host listens: half a second of somebody's patience.
/// </summary>
internal sealed class SchedulerHost(IServiceProvider services, SweepTrigger trigger, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private IScheduler? _scheduler;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_scheduler is not null)
            await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var begun = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(Patience, TimeProvider.System, stoppingToken);

        _scheduler = await services.GetRequiredKeyedService<ISchedulerFactory>(SchedulingServices.Scheduler).GetScheduler(stoppingToken);
        await _scheduler.Start(stoppingToken);
        await trigger.PlanAsync(_scheduler, DateTimeOffset.MinValue, stoppingToken);
    }
}
