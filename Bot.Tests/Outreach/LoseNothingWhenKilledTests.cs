using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>Ten thousand deliveries through bad weather, by a bot that is killed while it sends them.</summary>
public sealed class LoseNothingWhenKilledTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    // What the channel is like when the bot is killed.
    private static readonly Sky[] Kills = [Sky.Fair, Sky.Slow, Sky.Stormy, Sky.Fair, Sky.Fair];

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _scenarios = new();
    private readonly Weather _weather = new(20261123);
    private readonly HashSet<string> _cut = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _due = Crowd.NextTuesday.AddHours(8);
    private ConnectorStub _connector = null!;

    public async Task InitializeAsync()
    {
        _connector = await ConnectorStub.StartAsync();
        _connector.GoesWrong = _weather.Next;
        Crowd.WriteDilemmas(_scenarios);
    }

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        _scenarios.Dispose();
    }

    [Fact]
    public async Task Ten_thousand_deliveries_through_a_bad_channel_by_a_bot_that_is_killed_again_and_again_all_end_and_none_is_lost_or_repeated()
    {
        await BeginOnTuesdayAsync();
        var random = new Random(20261124);
        foreach (var sky in Kills)
            await LiveAsync(sky, random.Next(200, 1000));

        using var last = await StartAsync();
        var end = last.WalkAsync(TimeSpan.FromHours(36));
        await _weather.PassAsync(Sky.Slow, 6);
        Assert.True(await end, last.Said);

        var rows = await KeptAsync(db => db.Deliveries.AsNoTracking().ToListAsync());
        var reckoning = new Reckoning(_connector, _weather, _due, rows);
        output.WriteLine(reckoning.Figures);
        Assert.Equal(Crowd.Deliveries, rows.Count);
        reckoning.MustBeTrue();
        reckoning.NothingMayBeAskedTwice();
        reckoning.MustBeUnknown(_cut);
        reckoning.MustBeOfEveryKind();
        _connector.GoesWrong = _ => null;
        await reckoning.MustBeShownAsync(last.Url);
        Assert.DoesNotContain("fail:", last.Said, StringComparison.Ordinal);
    }

    /// <summary>A bot that has everything to send at ten on a Tuesday, and isn't there yet.</summary>
    private async Task BeginOnTuesdayAsync()
    {
        using var bot = await StartAsync();
        Assert.True(await bot.WalkAsync(_due.AddHours(2) - TimeProvider.System.GetUtcNow()), bot.Said);
        await bot.KillAsync();
        await KeptAsync(async db =>
        {
            await Crowd.FillAsync(db, _connector.Url, _due);
            return true;
        });
    }

    private async Task LiveAsync(Sky sky, int requests)
    {
        using var bot = await StartAsync();
        // What is to be tried again later is due by the next life.
        var walk = bot.WalkAsync(TimeSpan.FromMinutes(10));
        await _weather.PassAsync(Sky.Fair, requests);
        await _weather.PassAsync(sky, sky is Sky.Slow ? 6 : 40);
        await bot.KillAsync();
        Assert.False(await walk, "The bot had done everything before it was killed.");
        _cut.UnionWith(await KeptAsync(db => db.Deliveries.Where(row => row.State == DeliveryState.Sending).Select(row => row.Key).ToListAsync()));
    }

    private Task<BotProcess> StartAsync() => BotProcess.StartAsync(new()
    {
        ["Storage__Folder"] = _folder.Path,
        ["Scenarios__Folders"] = _scenarios.Path,
        ["Logging__LogLevel__Default"] = "Error",
    });

    private async Task<T> KeptAsync<T>(Func<SqliteDb, Task<T>> look)
    {
        await using var db = new SqliteDb(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(_folder.Path, "empathybot.db")};Pooling=False").Options);
        return await look(db);
    }
}
