using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Sees to it that a sweep is planned once the host has started; the sweeps plan one another from there on.</summary>
internal sealed class FirstSweep(
    [FromKeyedServices(SchedulingServices.Scheduler)] ISchedulerFactory schedulers, SweepTrigger trigger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var begun = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await trigger.PlanAsync(await schedulers.GetScheduler(stoppingToken), DateTimeOffset.MinValue, stoppingToken);
    }
}
