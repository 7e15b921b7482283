using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Playground;
using EmpathyBot.Practice.Library;
using EmpathyBot.Scheduling.Sweeping;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Outreach;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Benchmarks.Planning;

/// <summary>The bot's own sweep, without the bot's own clock and schedule: it sweeps when it is told to, at ten on a Tuesday.</summary>
internal sealed class SweepHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SweepHost(WebApplication app) => _app = app;

    public NudgePlanner Nudges => _app.Services.GetRequiredService<NudgePlanner>();

    public DeliverySweep Sweep => _app.Services.GetRequiredService<DeliverySweep>();

    public DilemmaLibrary Library => _app.Services.GetRequiredService<ScenarioShelf>().Library;

    public DateTimeOffset Now => _app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <param name="folder">Where it keeps things.</param>
    /// <param name="database">The PostgreSQL database to use, which must be empty; null for SQLite in the folder.</param>
    public static async Task<SweepHost> StartAsync(string folder, string? database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Storage:Folder"] = folder;
        builder.Configuration["Storage:Database"] = database;
        builder.Configuration["Practice:TimeZone"] = "Etc/UTC";
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.AddEmpathyBot();
        var host = new SweepHost(builder.Build());
        await host._app.OpenShelfAsync();
        await host._app.Services.GetRequiredService<CommitQueue>().StartAsync(CancellationToken.None);
        await host._app.Services.GetRequiredService<PlaygroundClock>().AdvanceAsync(TuesdayAtTen() - TimeProvider.System.GetUtcNow());
        return host;
    }

    public async Task<T> KeptAsync<T>(Func<EmpathyDb, Task<T>> look)
    {
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.Services.GetRequiredService<CommitQueue>().StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    private static DateTimeOffset TuesdayAtTen()
    {
        var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero);
        return today.AddDays((((int)DayOfWeek.Tuesday - (int)today.DayOfWeek + 6) % 7) + 1).AddHours(10);
    }
}
