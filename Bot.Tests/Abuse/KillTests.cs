using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class KillTests
{
    private const int Kills = 20;
    private const int People = 8;

    [Fact]
    public async Task Killed_twenty_times_under_load_nothing_that_was_answered_is_lost_and_nothing_is_doubled()
    {
        using var folder = new TemporaryFolder();
        await using var connector = await ConnectorStub.StartAsync();
        var random = new Random(20261123);
        var players = Enumerable.Range(0, People).Select(i => new KeenPlayer(new Chat(new Uri("http://127.0.0.1:9"), connector), i)).ToList();
        for (var kill = 0; kill <= Kills; kill++)
        {
            using var bot = await BotProcess.StartAsync(new()
            {
                ["Storage__Folder"] = folder.Path,
                ["Logging__LogLevel__Default"] = "Error",
            });
            foreach (var player in players)
                player.Chat.MoveTo(bot.Url);
            foreach (var player in players)
            {
                Assert.True(await player.GoOnAsync(), bot.Said);
                await using var db = new SqliteDb(
                    new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(folder.Path, "empathybot.db")}").Options);
                await player.MustGoOnAsync(db);
            }

            if (kill == Kills)
                break;
            var playing = players.Select(player => Task.Run(player.PlayUntilItFailsAsync)).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 500)), TimeProvider.System);
            await bot.KillAsync();
            await Task.WhenAll(playing);
            Assert.DoesNotContain("fail:", bot.Said, StringComparison.Ordinal);
        }

        Assert.True(players.Sum(player => player.Decided) > 100);
        Assert.Contains(players, player => player.Repeated > 0);
    }
}
