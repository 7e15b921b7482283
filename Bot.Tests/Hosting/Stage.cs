using EmpathyBot.Bot.Playground;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>A bot, the channel it speaks to, and the people in it. It can be started again on what it kept.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly TemporaryFolder _kept = new();
    private readonly List<Chat> _chats = [];

    private ICoach? _coach;
    private Dictionary<string, string?> _more = [];

    private Stage(ConnectorStub connector, PrivateDatabase? database) => (Connector, Database) = (connector, database);

    public ConnectorStub Connector { get; }

    public RunningBot Bot { get; private set; } = null!;

    /// <summary>A second host on the same database; only with <see cref="WithTwoHostsAsync"/>.</summary>
    public RunningBot Other { get; private set; } = null!;

    /// <summary>The database on a server; null when everything is in a folder.</summary>
    public PrivateDatabase? Database { get; }

    /// <summary>The dilemmas on the shelf; empty when they are those that ship.</summary>
    public TemporaryFolder Scenarios { get; } = new();

    public PlaygroundClock Clock => Bot.Services.GetRequiredService<PlaygroundClock>();

    /// <summary>A bot whose only dilemma is the sample.</summary>
    public static Task<Stage> WithSampleAsync() => WithAsync(Sample.Text);

    /// <summary>A bot with these dilemmas on its shelf; with those that ship when none is named.</summary>
    public static Task<Stage> WithAsync(params string[] dilemmas) => WithAsync(null, dilemmas);

    /// <summary>A bot with the sample dilemma and these drills, and a coach that finds what a test tells it to find.</summary>
    public static Task<Stage> WithDrillsAsync(ICoach coach, IReadOnlyList<string> drills, bool onPostgres = false, Dictionary<string, string?>? settings = null) =>
        WithDrillsAsync(coach, drills, [Sample.Text], onPostgres, settings);

    /// <summary>The same with these dilemmas.</summary>
    public static async Task<Stage> WithDrillsAsync(
        ICoach coach, IReadOnlyList<string> drills, string[] dilemmas, bool onPostgres = false, Dictionary<string, string?>? settings = null)
    {
        var stage = await MakeAsync(onPostgres ? await PrivatePostgres.NewDatabaseAsync() : null, dilemmas);
        (stage._coach, stage._more) = (coach, settings ?? []);
        Directory.CreateDirectory(Path.Combine(stage.Scenarios.Path, "Drills"));
        for (var i = 0; i < drills.Count; i++)
            stage.Scenarios.Write(Path.Combine("Drills", $"{i}.yaml"), drills[i]);
        await stage.StartAsync();
        return stage;
    }

    /// <summary>A bot with these dilemmas, and a coach that finds what a test tells it to find.</summary>
    public static async Task<Stage> WithCoachAsync(ICoach coach, params string[] dilemmas)
    {
        var stage = await MakeAsync(null, dilemmas);
        stage._coach = coach;
        await stage.StartAsync();
        return stage;
    }

    /// <summary>A bot with more configuration, and with these dilemmas on its shelf.</summary>
    public static async Task<Stage> WithSettingsAsync(Dictionary<string, string?> settings, params string[] dilemmas)
    {
        var stage = await MakeAsync(null, dilemmas);
        stage._more = settings;
        await stage.StartAsync();
        return stage;
    }

    /// <summary>A bot on a PostgreSQL database of its own, with these dilemmas on its shelf; with those that ship when none is named.</summary>
    public static async Task<Stage> OnPostgresAsync(params string[] dilemmas) => await WithAsync(await PrivatePostgres.NewDatabaseAsync(), dilemmas);

    /// <summary>Two hosts that start at the same moment on one empty PostgreSQL database.</summary>
    public static async Task<Stage> WithTwoHostsAsync(params string[] dilemmas)
    {
        var stage = await MakeAsync(await PrivatePostgres.NewDatabaseAsync(), dilemmas);
        var other = RunningBot.StartAsync(settings: stage.Settings);
        await stage.StartAsync();
        stage.Other = await other;
        return stage;
    }

    /// <summary>Walks the bot's time, as the playground does: what is due on the way happens when it is due.</summary>
    public Task<DateTimeOffset> WalkAsync(TimeSpan by) => Bot.Services.GetRequiredService<TimeWalk>().AdvanceAsync(by, CancellationToken.None);

    /// <summary>Walks to the next Tuesday at this time of day, UTC: a working day in anybody's week.</summary>
    public async Task WalkToTuesdayAsync(TimeSpan at)
    {
        var now = Clock.GetUtcNow();
        var days = ((int)DayOfWeek.Tuesday - (int)now.DayOfWeek + 7) % 7;
        var tuesday = new DateTimeOffset(now.Date, TimeSpan.Zero).AddDays(days) + at;
        await WalkAsync((tuesday > now ? tuesday : tuesday.AddDays(7)) - now);
    }

    public Chat Enter(string? conversation = null, string? person = null)
    {
        var chat = new Chat(Bot.Url, Connector, conversation, person);
        _chats.Add(chat);
        return chat;
    }

    /// <summary>Stops the bot, does this, and starts it on what it kept; everybody's chat goes on with it.</summary>
    public async Task RestartAsync(Func<EmpathyDb, Task>? between = null)
    {
        if (between is not null)
            await ChangeAsync(between);
        await Bot.DisposeAsync();
        await StartAsync();
        foreach (var chat in _chats)
            chat.MoveTo(Bot.Url);
    }

    /// <summary>What the hosts logged as errors.</summary>
    public IEnumerable<string> Errors =>
        Bot.Log.Lines.Concat(Other?.Log.Lines ?? []).Where(line => line.Level >= LogLevel.Error).Select(line => line.Text);

    /// <summary>Looks at what is kept.</summary>
    public async Task<T> KeptAsync<T>(Func<EmpathyDb, Task<T>> look)
    {
        await using var db = await Bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        return await look(db);
    }

    public Task<int> DecisionsAsync() => KeptAsync(db => db.Decisions.CountAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var chat in _chats)
            chat.Dispose();
        await Bot.DisposeAsync();
        if (Other is not null)
            await Other.DisposeAsync();
        if (Database is not null)
            await Database.DisposeAsync();
        await Connector.DisposeAsync();
        _kept.Dispose();
        Scenarios.Dispose();
    }

    private async Task ChangeAsync(Func<EmpathyDb, Task> change)
    {
        await using var db = await Bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        await change(db);
    }

    private static async Task<Stage> WithAsync(PrivateDatabase? database, string[] dilemmas)
    {
        var stage = await MakeAsync(database, dilemmas);
        await stage.StartAsync();
        return stage;
    }

    private static async Task<Stage> MakeAsync(PrivateDatabase? database, string[] dilemmas)
    {
        var stage = new Stage(await ConnectorStub.StartAsync(), database);
        for (var i = 0; i < dilemmas.Length; i++)
            stage.Scenarios.Write($"{i}.yaml", dilemmas[i]);
        return stage;
    }

    private Dictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?>(_more);
            if (Directory.EnumerateFiles(Scenarios.Path).Any())
                settings["Scenarios:Folders"] = Scenarios.Path;
            if (Database is not null)
            {
                settings["Storage:Database"] = Database.Address;
                // Each question to the server is a line, so that a test can count them.
                settings["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information";
            }

            return settings;
        }
    }

    private async Task StartAsync() => Bot = await RunningBot.StartAsync(_kept.Path, Settings, coach: _coach);
}
