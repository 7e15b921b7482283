using EmpathyBot.Bot.Hosting;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>The real bot in this process, on a port of its own, with a folder of its own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder? _folder;

    private RunningBot(WebApplication app, TemporaryFolder? folder, LogBook log) => (_app, _folder, Log) = (app, folder, log);

    /// <summary>What was logged: errors only, unless the settings say otherwise.</summary>
    public LogBook Log { get; }

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the bot.</summary>
    /// <param name="folder">Where it keeps things; null for a fresh folder that goes with it.</param>
    /// <param name="settings">More configuration.</param>
    /// <param name="environment">Development unless said otherwise.</param>
    /// <param name="coach">Who reads what is typed, and notes where it reads those too; null for the bot's own.</param>
    public static async Task<RunningBot> StartAsync(
        string? folder = null, Dictionary<string, string?>? settings = null, string environment = "Development", ICoach? coach = null)
    {
        var own = folder is null ? new TemporaryFolder() : null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage:Folder"] = folder ?? own!.Path,
            ["Logging:LogLevel:Default"] = "Error",
        });
        if (await PrivatePostgres.FindDatabaseAsync(folder ?? own!.Path) is { } database)
            builder.Configuration["Storage:Database"] = database.Address;
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var log = new LogBook();
        builder.Logging.ClearProviders().AddProvider(log);
        if (coach is not null)
            builder.Services.AddSingleton(coach);
        if (coach is INoteReader reader)
            builder.Services.AddSingleton(reader);
        builder.AddEmpathyBot();
        var app = builder.Build();
        app.UseEmpathyBot();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            own?.Dispose();
            throw;
        }

        return new RunningBot(app, own, log);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        _folder?.Dispose();
    }
}
