using System.Data.Common;
using EmpathyBot.Scheduling.Keeping;
using EmpathyBot.Scheduling.Sweeping;
using EmpathyBot.Storage.Outreach;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EmpathyBot.Scheduling;

/// <summary>
/// Starts Quartz once the host has answered whoever was waiting for it, and sees to it that a sweep is planned; the sweeps plan one another
/// from there on. Quartz's own hosted service makes everything before the host listens: half a second of somebody's patience.
/// </summary>
internal sealed class SchedulerHost(
    IServiceProvider services, SweepTrigger trigger, Upcoming upcoming, IHostApplicationLifetime lifetime, ILogger<SchedulerHost> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private IScheduler? _scheduler;
    private bool _wasTried;

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

        while (!await TryStartAsync(stoppingToken))
            await Task.Delay(Again, TimeProvider.System, stoppingToken);
        await Task.WhenAll(HearAsync(stoppingToken), WatchAsync(stoppingToken));
    }

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        await foreach (var due in upcoming.HearAsync(cancellationToken))
            await TryAsync(() => trigger.HastenAsync(_scheduler!, due, cancellationToken));
    }

    // A host that is stopped in the middle of a sweep may be the only one that would have planned the next.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var often = new PeriodicTimer(SweepTrigger.Longest, TimeProvider.System);
        while (await often.WaitForNextTickAsync(cancellationToken))
            await TryAsync(() => trigger.EnsureAsync(_scheduler!, cancellationToken));
    }

    // What can't be planned now is found by a sweep of the next minutes.
    private async Task TryAsync(Func<Task> plan)
    {
        try
        {
            await plan();
        }
        catch (Exception fault) when (fault is SchedulerException or DbException or TimeoutException)
        {
            logger.LogWarning(fault, "A sweep can't be planned.");
        }
    }

    // A database that is away for a moment must neither stop the host nor leave it without sweeps.
    private async Task<bool> TryStartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _scheduler = await MakeAsync(cancellationToken);
            await _scheduler.Start(cancellationToken);
            await trigger.PlanAsync(_scheduler, DateTimeOffset.MinValue, cancellationToken);
            await ExpiryJob.EnsureAsync(_scheduler, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is SchedulerException or DbException or TimeoutException)
        {
            logger.LogWarning(fault, "What is planned can't be kept yet; it is tried again in {Pause}.", Again);
            _wasTried = true;
            return false;
        }
    }

    // One that failed while it started would never recover its jobs: each further try makes another.
    private async Task<IScheduler> MakeAsync(CancellationToken cancellationToken) => _wasTried
        ? await services.GetRequiredService<ISchedulerRuntime>()
            .Restart(SchedulingServices.Scheduler, SchedulerRestartOptions.WithoutStarting, cancellationToken)
        : await services.GetRequiredKeyedService<ISchedulerFactory>(SchedulingServices.Scheduler).GetScheduler(cancellationToken);
}
