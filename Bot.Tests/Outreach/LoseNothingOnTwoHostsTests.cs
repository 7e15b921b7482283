using EmpathyBot.Bot.Playground;
using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Scheduling;
using EmpathyBot.Scheduling.Sweeping;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Xunit.Abstractions;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>The same on a server, by two hosts, one of which is killed while both send.</summary>
public sealed class LoseNothingOnTwoHostsTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Sky[] Kills = [Sky.Fair, Sky.Slow, Sky.Stormy];

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _scenarios = new();
    // While somebody else has it, the host that lives on leaves what is due to the one that is to be killed.
    private readonly SemaphoreSlim _hold = new(1, 1);

    private readonly Weather _weather = new(20261125);
    private readonly DateTimeOffset _due = Crowd.NextTuesday.AddHours(8);

    public void Dispose()
    {
        _folder.Dispose();
        _scenarios.Dispose();
        _hold.Dispose();
    }

    [EndToEndFact(Need.Postgres)]
    public async Task Ten_thousand_deliveries_by_two_hosts_one_of_which_is_killed_again_and_again_all_end_and_none_is_lost_or_repeated()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var connector = await ConnectorStub.StartAsync();
        connector.GoesWrong = _weather.Next;
        await using var other = await StartOtherAsync(database);
        // Some now, and some more each time both hosts are there: on a busy machine the other one would be done before.
        const int first = Crowd.Deliveries / 10, more = Crowd.Deliveries * 3 / 10;
        await FillAsync(database, connector, first);
        using var end = new CancellationTokenSource();
        var sweeping = Task.Run(() => SweepAsync(other, end.Token));
        await _weather.PassAsync(Sky.Fair, 1);
        var known = await HostsAsync(database);
        var otherHost = Assert.Single(known);

        var random = new Random(20261126);
        var cut = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills.Length; kill++)
        {
            var sky = Kills[kill];
            using var bot = await StartKilledAsync(database);
            await _hold.WaitAsync();
            await FillAsync(database, connector, more, after: first + (kill * more));
            var walk = bot.WalkAsync(TimeSpan.Zero);
            await Patience.UntilAsync(async () => !known.IsSupersetOf(await HostsAsync(database)));
            known = await HostsAsync(database);
            _hold.Release();
            await _weather.PassAsync(Sky.Fair, random.Next(300, 1200));
            await _weather.PassAsync(sky, sky is Sky.Slow ? 12 : 40);
            // In the middle of something.
            await Patience.UntilAsync(async () => walk.IsCompleted || (await SendingAsync()).Count > 0);
            await bot.KillAsync();
            Assert.False(await walk, "The bot had done everything before it was killed.");
            cut.UnionWith(await SendingAsync());
        }

        await end.CancelAsync();
        await sweeping;
        await PassLeasesAsync(other);
        await other.Services.GetRequiredService<TimeWalk>().AdvanceAsync(TimeSpan.FromHours(36), CancellationToken.None);

        var rows = await database.KeptAsync(db => db.Deliveries.AsNoTracking().ToListAsync());
        var reckoning = new Reckoning(connector, _weather, _due, rows);
        output.WriteLine(reckoning.Figures);
        Assert.Equal(Crowd.Deliveries, rows.Count);
        reckoning.MustBeTrue();
        reckoning.NothingMayBeAskedTwice();
        reckoning.MustBeUnknown(cut);
        reckoning.MustBeOfEveryKind();
        connector.GoesWrong = _ => null;
        await reckoning.MustBeShownAsync(other.Url);
        Assert.DoesNotContain(other.Log.Lines, line => line.Level >= LogLevel.Error);

        Task<List<string>> SendingAsync() => database.KeptAsync(db => (
            from row in db.Deliveries
            join person in db.People on row.PersonId equals person.Id
            where row.State == DeliveryState.Sending && person.SweptBy != otherHost
            select row.Key).ToListAsync());
    }

    [EndToEndFact(Need.Postgres)]
    public async Task When_the_host_dies_whose_turn_it_was_to_sweep_the_other_one_sweeps_on_by_itself()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var connector = await ConnectorStub.StartAsync();
        connector.GoesWrong = _weather.Next;
        await using var other = await StartOtherAsync(database);
        var scheduler = await other.Services.GetRequiredKeyedService<ISchedulerFactory>(SchedulingServices.Scheduler).GetScheduler();
        // The first sweep is over, and the next one a while away.
        await Patience.UntilAsync(async () => await database.AskAsync("SELECT to_regclass('qrtz_triggers')::text") is string
            && (await scheduler.GetTrigger(SweepTrigger.Key))?.NextFireTimeUtc > scheduler.TimeProvider.GetUtcNow().AddSeconds(20));
        await scheduler.Standby();
        await FillAsync(database, connector, 100);

        using (var bot = await StartKilledAsync(database))
        {
            await _weather.PassAsync(Sky.Slow, 32);
            await scheduler.Start();
            await bot.KillAsync();
        }

        await PassLeasesAsync(other);
        await Patience.UntilAsync(() => database.KeptAsync(db => db.Deliveries.AnyAsync(row => row.State == DeliveryState.Sent)));
        Assert.True(await database.KeptAsync(db => db.Deliveries.CountAsync(row => row.State == DeliveryState.Unknown)) >= 32);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_database_that_goes_away_in_the_middle_of_a_sweep_ends_that_sweep_and_no_other()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var server = await PrivatePostgres.NewDatabaseAsync();
        await using var connector = await ConnectorStub.StartAsync();
        var name = await database.AskAsync("SELECT current_database()");
        await using (var bot = await StartOtherAsync(database))
            await FillAsync(database, connector, 100);

        // Messages wait for the channel, so that the sweep is under way when the database goes.
        var asked = 0;
        connector.GoesWrong = _ => Interlocked.Increment(ref asked) > 0 ? new Mishap { Status = 200, Arrives = true, Late = TimeSpan.FromSeconds(3) } : null;
        await using var other = await RunningBot.StartAsync(_folder.Path, SettingsOn(database));
        await Patience.UntilAsync(() => Volatile.Read(ref asked) > 0);
        await server.AskAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await server.AskAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await Patience.UntilAsync(() => other.Log.Lines.Any(line => line.Text.StartsWith("The next sweep can't be planned yet", StringComparison.Ordinal)));
        await server.AskAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");

        connector.GoesWrong = _ => null;
        await PassLeasesAsync(other);
        await Patience.UntilAsync(() => database.KeptAsync(async db => !await db.Deliveries.AnyAsync(row => row.State <= DeliveryState.Sending)));
    }

    private static Task<HashSet<string>> HostsAsync(PrivateDatabase database) => database.KeptAsync(async db =>
        (await db.People.Where(row => row.SweptBy != null).Select(row => row.SweptBy!).Distinct().ToListAsync()).ToHashSet(StringComparer.Ordinal));

    private async Task SweepAsync(RunningBot bot, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await _hold.WaitAsync(CancellationToken.None);
            await bot.Services.GetRequiredService<Timeline>().RunDueAsync(CancellationToken.None);
            _hold.Release();
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
    }

    // The clock alone: a walk would wait for the dead host, as one that is alive is about to end what it holds.
    private static Task PassLeasesAsync(RunningBot bot) => bot.Services.GetRequiredService<PlaygroundClock>().AdvanceAsync(TimeSpan.FromMinutes(2));

    /// <summary>The host that lives on, at ten on a Tuesday.</summary>
    private async Task<RunningBot> StartOtherAsync(PrivateDatabase database)
    {
        Crowd.WriteDilemmas(_scenarios);
        var bot = await RunningBot.StartAsync(_folder.Path, SettingsOn(database));
        await bot.Services.GetRequiredService<TimeWalk>().AdvanceAsync(_due.AddHours(2) - TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return bot;
    }

    private Dictionary<string, string?> SettingsOn(PrivateDatabase database) =>
        new() { ["Storage:Database"] = database.Address, ["Scenarios:Folders"] = _scenarios.Path, ["Logging:LogLevel:EmpathyBot"] = "Warning" };

    // In the same folder, so that their clocks agree.
    private Task<BotProcess> StartKilledAsync(PrivateDatabase database) => BotProcess.StartAsync(new()
    {
        ["Storage__Folder"] = _folder.Path,
        ["Storage__Database"] = database.Address,
        ["Scenarios__Folders"] = _scenarios.Path,
        ["Logging__LogLevel__Default"] = "Error",
    });

    private Task<bool> FillAsync(PrivateDatabase database, ConnectorStub connector, int deliveries, int after = 0) => database.KeptAsync(async db =>
    {
        await Crowd.FillAsync(db, connector.Url, _due, deliveries, after);
        return true;
    });
}
