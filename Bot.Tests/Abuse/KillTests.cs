using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Sqlite;
using EmpathyBot.Storage.Records;
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
        var players = Enumerable.Range(0, People).Select(i => new Player(new Chat(new Uri("http://127.0.0.1:9"), connector), i)).ToList();
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
                await AssertGoesOnAsync(folder.Path, player);
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

    /// <summary>What the person was answered, what the database keeps and what the chat shows are the same.</summary>
    private static async Task AssertGoesOnAsync(string folder, Player player)
    {
        await using var db = new SqliteDb(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(folder, "empathybot.db")}").Options);
        var attempts = await (
            from attempt in db.Attempts
            join person in db.People on attempt.PersonId equals person.Id
            where person.ObjectId == player.Chat.Person
            select new { attempt.Id, attempt.Status, Steps = db.Decisions.Count(decision => decision.AttemptId == attempt.Id) }).ToListAsync();
        Assert.Equal(player.Decided, attempts.Sum(attempt => attempt.Steps));
        Assert.Equal(player.Begun, attempts.Count(attempt => attempt.Status is not AttemptStatus.Offered));

        var open = attempts.SingleOrDefault(attempt => attempt.Status is AttemptStatus.Offered or AttemptStatus.UnderWay);
        if (open is null)
        {
            if (attempts.Count > 0)
                Assert.Contains("What each turn did", player.Chat.LastSaid, StringComparison.Ordinal);
            return;
        }

        var data = player.Chat.Open.Presses[0].Data;
        Assert.Equal((open.Id.ToString("N"), open.Steps), ((string?)data["attempt"], (int)data["step"]!));
    }

    /// <summary>One person who presses what is there, and sends again what was not answered.</summary>
    private sealed class Player(Chat chat, int seed)
    {
        private readonly Random _random = new(seed);
        private JsonObject? _unanswered;
        private (int Decided, int Begun) _worth;

        public Chat Chat { get; } = chat;

        public int Decided { get; private set; }

        public int Begun { get; private set; }

        public int Repeated { get; private set; }

        public async Task PlayUntilItFailsAsync()
        {
            while (await GoOnAsync())
                Choose();
        }

        /// <summary>Sends what is to be sent; false when nobody answers.</summary>
        public async Task<bool> GoOnAsync()
        {
            if (_unanswered is null)
                return true;
            try
            {
                using var answer = await Chat.SendAsync((JsonObject)_unanswered.DeepClone());
                answer.EnsureSuccessStatusCode();
            }
            catch (HttpRequestException fault) when (fault.StatusCode is null)
            {
                Repeated++;
                return false;
            }

            _unanswered = null;
            Decided += _worth.Decided;
            Begun += _worth.Begun;
            return true;
        }

        private void Choose()
        {
            if (Chat.OpenCards is not [.., var open] || Chat.LastSaid.Contains("What each turn did", StringComparison.Ordinal))
            {
                _worth = default;
                _unanswered = Chat.Activity("message", activity => activity["text"] = "practice");
                return;
            }

            var presses = open.Presses.Where(press => press.Verb is not "dilemma.skip" || press.Data["id"]?.ToString() is not ("another" or "nothing")).ToList();
            var press = presses[_random.Next(presses.Count)];
            _worth = press.Verb is "dilemma.begin" ? (0, 1) : (1, 0);
            _unanswered = _random.Next(2) == 0 ? Chat.SubmitOf(open, press) : Chat.ExecuteOf(open, press);
        }
    }
}
