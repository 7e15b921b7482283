using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Sqlite;
using EmpathyBot.Storage.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage;

/// <summary>Wires the room.</summary>
public static class StorageServices
{
    /// <summary>Keeps everything on SQLite in the folder of the options.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        PrepareModel(options);
        services.AddPooledDbContextFactory<EmpathyDb>(database => Configure(database, options.Folder));
        services.AddSingleton(provider => new ContentArchive(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton(provider => new CommitQueue(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<ILogger<CommitQueue>>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<CommitQueue>());
        services.AddSingleton<HandledSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<HandledSweep>());
        services.AddSingleton(provider => new TurnServices(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetRequiredService<ContentArchive>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TurnStore(provider.GetRequiredService<TurnServices>()));
        return services;
    }

    // Entity Framework takes a third of a second to make its model, once a process: it begins while the host is still being put together.
    private static void PrepareModel(StorageOptions options)
    {
        var database = new DbContextOptionsBuilder<EmpathyDb>();
        Configure(database, options.Folder);
        _ = Task.Run(() =>
        {
            using var db = new EmpathyDb(database.Options);
            return db.Model;
        });
    }

    internal static void Configure(DbContextOptionsBuilder database, string folder) =>
        database
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "empathybot.db") }.ToString())
            // Comparing the model with the last migration takes a tenth of a second at every start; a test does it instead.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .AddInterceptors(new DurableConnection());
}
