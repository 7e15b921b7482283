using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Postgres;
using EmpathyBot.Storage.Roads;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.Sqlite;
using EmpathyBot.Storage.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EmpathyBot.Storage;

/// <summary>Wires the room.</summary>
public static class StorageServices
{
    /// <summary>Keeps everything on PostgreSQL where the options name a database, otherwise on SQLite in their folder.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        if (options.IsShared)
            services.AddDatabase<PostgresDb>(options);
        else
            services.AddDatabase<SqliteDb>(options);
        services.AddSingleton(provider => new ContentArchive(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton(provider => new DatabasePulse(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>()));
        services.AddSingleton(provider => new Upcoming(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CommitQueue(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<Upcoming>(),
            provider.GetRequiredService<ILogger<CommitQueue>>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<CommitQueue>());
        services.AddSingleton<HandledSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<HandledSweep>());
        services.AddSingleton(provider => new TurnServices(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetRequiredService<ContentArchive>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<HoursOptions>() ?? new HoursOptions(null)));
        services.AddSingleton(provider => new TurnStore(provider.GetRequiredService<TurnServices>(), options));
        services.AddSingleton(provider => new PrivateChats(provider.GetRequiredService<TurnServices>()));
        services.AddSingleton(provider => new DeliveryStore(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetRequiredService<TurnStore>(),
            provider.GetRequiredService<ContentArchive>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TeamRetentions(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TurnStore>()));
        services.AddSingleton(provider => new TeamDebriefs(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TurnStore>()));
        services.AddSingleton(provider => new SlotBook(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new NudgePlanner(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AttemptReader(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<ContentArchive>(),
            provider.GetRequiredService<ILogger<AttemptReader>>()));
        services.AddSingleton(provider => new DrillAttemptReader(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<ContentArchive>(),
            provider.GetRequiredService<ILogger<DrillAttemptReader>>()));
        services.AddSingleton(provider => new OutreachReader(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TeamRosters(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TurnStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(new SafetyOptions(""));
        services.TryAddSingleton(new Facilitators([]));
        services.AddSingleton(provider => new WithdrawnShelf(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), options));
        services.AddSingleton(provider => new SafetyReader(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetService<HoursOptions>() ?? new HoursOptions(null),
            provider.GetRequiredService<SafetyOptions>(),
            provider.GetRequiredService<Facilitators>(),
            provider.GetRequiredService<WithdrawnShelf>()));
        services.AddSingleton(provider => new ReviewReminders(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetService<HoursOptions>() ?? new HoursOptions(null),
            provider.GetRequiredService<Facilitators>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddDrops();
        services.AddOwnData();
        services.AddRoads();
        services.AddFeedback();
        return services;
    }

    internal static void Configure(DbContextOptionsBuilder database, StorageOptions options)
    {
        if (options.Database is { } server)
        {
            // A query whose connection was cut is asked again, for some four seconds: a server that restarts takes its while, and channels
            // wait longer. What is written has the commit queue for that.
            database.UseNpgsql(server, npgsql => npgsql.EnableRetryOnFailure(
                16, TimeSpan.FromMilliseconds(250), [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown]));
        }
        else
        {
            database
                .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.Folder, "empathybot.db") }.ToString())
                .AddInterceptors(new DurableConnection());
        }

        // Comparing the model with the last migration takes a tenth of a second at every start; a test does it instead.
        // A command that failed is no error yet: it is asked again, and whoever it fails for in the end says so.
        database.ConfigureWarnings(warnings => warnings
            .Ignore(RelationalEventId.PendingModelChangesWarning)
            .Log((RelationalEventId.CommandError, LogLevel.Warning), (RelationalEventId.ConnectionError, LogLevel.Warning), (CoreEventId.SaveChangesFailed, LogLevel.Warning)));
    }

    private static void AddDatabase<TDb>(this IServiceCollection services, StorageOptions options)
        where TDb : EmpathyDb
    {
        services.AddPooledDbContextFactory<TDb>(database => Configure(database, options));
        services.AddSingleton<IDbContextFactory<EmpathyDb>>(provider => new Databases<TDb>(provider.GetRequiredService<IDbContextFactory<TDb>>()));
        PrepareModel<TDb>(options);
    }

    // Entity Framework takes a third of a second to make its model, once a process: it begins while the host is still being put together.
    private static void PrepareModel<TDb>(StorageOptions options)
        where TDb : EmpathyDb
    {
        var database = new DbContextOptionsBuilder<TDb>();
        Configure(database, options);
        _ = Task.Run(() =>
        {
            using var db = (EmpathyDb)Activator.CreateInstance(typeof(TDb), database.Options)!;
            return db.Model;
        });
    }
}
