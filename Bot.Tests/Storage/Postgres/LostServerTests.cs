using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Storage.Postgres;

/// <summary>Hosts die and connections are cut; what was answered is kept, and the rest goes on.</summary>
public sealed class LostServerTests
{
    private const int People = 8;

    [EndToEndFact(Need.Postgres)]
    public async Task Connections_cut_under_load_again_and_again_cost_no_turn()
    {
        await using var stage = await Stage.OnPostgresAsync();
        var random = new Random(20261123);
        var players = Enumerable.Range(0, People).Select(i => new KeenPlayer(stage.Enter(), i)).ToList();
        using var end = new CancellationTokenSource();
        var playing = players.Select(player => Task.Run(() => player.PlayUntilAsync(end.Token))).ToList();
        for (var cut = 0; cut < 20; cut++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 200)), TimeProvider.System);
            await stage.Database!.CutConnectionsAsync();
        }

        await end.CancelAsync();
        await Task.WhenAll(playing);
        // A scheduler whose connection was cut can't roll back on it, says so, and goes on with another.
        Assert.DoesNotContain(stage.Errors, error => !error.StartsWith("Couldn't rollback ADO.NET connection", StringComparison.Ordinal));
        foreach (var player in players)
            await stage.KeptAsync(player.MustGoOnAsync);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_host_killed_under_load_loses_nothing_while_the_other_goes_on()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var connector = await ConnectorStub.StartAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>
        {
            ["Storage__Folder"] = folder.Path,
            ["Storage__Database"] = database.Address,
            ["Logging__LogLevel__Default"] = "Error",
        };
        using var other = await BotProcess.StartAsync(settings);
        var players = Enumerable.Range(0, People).Select(i => new KeenPlayer(new Chat(other.Url, connector), i)).ToList();
        var random = new Random(20261123);
        for (var kill = 0; kill < 5; kill++)
        {
            using var bot = await BotProcess.StartAsync(settings);
            var (here, there) = (players.Take(People / 2).ToList(), players.Skip(People / 2).ToList());
            foreach (var player in here)
                player.Chat.MoveTo(bot.Url);
            using var end = new CancellationTokenSource();
            var killed = here.Select(player => Task.Run(() => player.PlayUntilAsync(end.Token))).ToList();
            var going = there.Select(player => Task.Run(() => player.PlayUntilAsync(end.Token))).ToList();
            var enough = players.Sum(player => player.Decided) + random.Next(5, 40);
            while (players.Sum(player => player.Decided) < enough)
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            await bot.KillAsync();
            await Task.WhenAll(killed);
            await end.CancelAsync();
            Assert.All(await Task.WhenAll(going), Assert.True);
            foreach (var player in players)
            {
                player.Chat.MoveTo(other.Url);
                Assert.True(await player.GoOnAsync(), other.Said);
                await database.KeptAsync(player.MustGoOnAsync);
            }

            Assert.DoesNotContain("fail:", bot.Said, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("fail:", other.Said, StringComparison.Ordinal);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_lost_database_is_not_ready_and_turns_fail_with_a_word_until_it_is_back()
    {
        await using var stage = await Stage.OnPostgresAsync(Sample.Text);
        using var client = new HttpClient { BaseAddress = stage.Bot.Url };
        var chat = stage.Enter();
        await chat.BeginAsync();
        var name = await stage.Database!.AskAsync("SELECT current_database()");
        Assert.Equal(200, (int)(await client.GetAsync("/health")).StatusCode);

        await stage.Database.AskAsync($"ALTER DATABASE {name} CONNECTION LIMIT 0");
        await using (var server = await PrivatePostgres.NewDatabaseAsync())
        {
            await server.AskAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
            await server.AskAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
            Assert.Equal(503, (int)(await client.GetAsync("/health")).StatusCode);
            Assert.Equal(200, (int)(await client.GetAsync("/health/live")).StatusCode);
            await chat.SayAsync("progress");
            Assert.Contains("Something went wrong", chat.LastSaid, StringComparison.Ordinal);
            await server.AskAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true CONNECTION LIMIT -1");
        }

        Assert.Equal(200, (int)(await client.GetAsync("/health")).StatusCode);
        await chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(1, await stage.DecisionsAsync());
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_database_that_is_away_while_Quartz_starts_stops_neither_the_host_nor_what_is_planned()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var server = await PrivatePostgres.NewDatabaseAsync();
        var name = await database.AskAsync("SELECT current_database()");
        await using var bot = await RunningBot.StartAsync(settings: new() { ["Storage:Database"] = database.Address, ["Logging:LogLevel:Default"] = "Warning" });
        await server.AskAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await server.AskAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await Patience.UntilAsync(() => bot.Log.Lines.Any(line => line.Text.StartsWith("What is planned can't be kept yet", StringComparison.Ordinal)));

        await server.AskAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        await Patience.UntilAsync(async () => await database.AskAsync("SELECT to_regclass('qrtz_triggers')::text") is string
            && await database.AskAsync("SELECT count(*) FROM qrtz_triggers") is > 0L);
        Assert.False(bot.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }
}
