using EmpathyBot.Scheduling.Content;
using EmpathyBot.Scheduling.Erasing;
using EmpathyBot.Scheduling.Keeping;
using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Scheduling.Sweeping;
using EmpathyBot.Scheduling.Teams;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Safety;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EmpathyBot.Scheduling;

/// <summary>Wires the room.</summary>
public static class SchedulingServices
{
    internal const string Scheduler = "practice";

    /// <param name="services">The host's services.</param>
    /// <param name="storage">Quartz keeps its own beside it: in the same database, or in a file of its own in the same folder.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, StorageOptions storage)
    {
        if (storage.IsShared)
            services.AddSingleton<ISlots, SharedSlots>();
        else
            services.AddSingleton<ISlots, OwnSlots>();
        services.AddSingleton<SendLimiter>();
        services.AddSingleton<IMiddleware, CountingMiddleware>();
        services.AddSingleton<ProactiveTurn>();
        services.AddSingleton<ProactiveSender>();
        services.AddSingleton<ChannelSender>();
        services.AddSingleton<PromptPosting>();
        services.AddSingleton<CardKeeping>();
        services.AddSingleton<WeekTelling>();
        services.AddSingleton<TeamSweep>();
        services.AddSingleton<DeliveryContents>();
        services.AddSingleton<ThreadCards>();
        services.AddSingleton<PersonSweep>();
        services.AddSingleton<RosterReader>();
        services.AddSingleton(provider => new DeliverySweep(
            provider.GetRequiredService<RosterReader>(),
            provider.GetRequiredService<DropPlanner>(),
            provider.GetRequiredService<NudgePlanner>(),
            provider.GetRequiredService<ReviewReminders>(),
            provider.GetRequiredService<DeliveryStore>(),
            provider.GetRequiredService<PersonSweep>(),
            provider.GetRequiredService<TeamSweep>(),
            storage,
            provider.GetRequiredService<ILogger<DeliverySweep>>()));
        services.AddSingleton<Agenda>();
        services.AddSingleton<LookAhead>();
        services.AddSingleton(provider => new Timeline(provider.GetRequiredService<DeliverySweep>(), provider.GetRequiredService<LookAhead>()));
        services.AddSingleton<SweepTrigger>();
        // By name: without one its clock would become everybody's.
        services.AddQuartz(Scheduler, quartz =>
        {
            quartz.UseTimeProvider(new SchedulerTime());
            quartz.UsePersistentStore(store => Keep(store, storage));
            // Each sweep plans the next: one whose host dies is run again by another, or there would be no next.
            quartz.AddJob<SweepJob>(job => job.WithIdentity(SweepJob.Key).StoreDurably().RequestRecovery());
            quartz.AddJob<ExpiryJob>(job => job.WithIdentity(ExpiryJob.Key).StoreDurably());
        });
        services.AddHostedService<SchedulerHost>();
        services.AddHostedService<ErasureWatch>();
        return services;
    }

    private static void Keep(IPersistentStoreBuilder store, StorageOptions storage)
    {
        store.ProvisionSchema();
        if (storage.Database is { } server)
        {
            store.UsePostgres(server);
            store.UseClustering();
        }
        else
        {
            store.UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(storage.Folder, "schedule.db") }.ToString());
        }
    }
}
