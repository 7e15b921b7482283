using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>How soon dilemmas come back to a team, as those who plan for it settle it in its channel.</summary>
public sealed class ReturnsTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        // Nothing comes of it later, so that only memory decides when it comes back.
        _stage = await Stage.WithAsync(Sample.Text.Replace("after: 6 days", "after: 1 hours", StringComparison.Ordinal));
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Who_plans_for_a_team_says_how_soon_dilemmas_come_back_to_it()
    {
        var team = await TestTeam.WithAsync(_stage, 3);
        await team.MentionAsync(team.People[1], "returns");
        Assert.StartsWith("Dilemmas come back to Care Desk as usual.", Said(team), StringComparison.Ordinal);

        await team.MentionAsync(team.People[1], "returns often");
        Assert.StartsWith("Whoever plans this team’s drops can change that", Said(team), StringComparison.Ordinal);

        await team.MentionAsync(team.People[0], "returns often");
        Assert.Equal("From the next time they practise, dilemmas come back to Care Desk often.", Said(team));

        await team.MentionAsync(team.People[0], "returns 75%");
        Assert.Contains("when about 75 in 100 would still be known", Said(team), StringComparison.Ordinal);

        await team.MentionAsync(team.People[0], "returns hourly");
        Assert.StartsWith("I don’t know how often that is.", Said(team), StringComparison.Ordinal);
        Assert.Equal(0.75, await _stage.KeptAsync(db => db.Teams.Select(row => row.Retention).SingleAsync()));
    }

    [Fact]
    public async Task The_more_of_it_is_to_be_known_the_sooner_it_comes_back_also_to_whoever_is_in_the_middle_of_one()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        foreach (var (often, retention) in new[] { ("usual", 0.85), ("seldom", 0.78), ("often", 0.92), ("80", 0.80) })
        {
            // The same memory each time: well known, and long ago.
            await _stage.RestartAsync(async db =>
            {
                await db.Memories.ExecuteDeleteAsync();
                var person = await db.People.Where(row => row.ObjectId == team.People[0].Person).Select(row => row.Id).SingleAsync();
                db.Add(new MemoryRow
                {
                    PersonId = person,
                    Kind = MemoryKind.Dilemma,
                    Subject = "wrong-colour",
                    Stability = 100,
                    Difficulty = 5,
                    Rating = 3,
                    ReviewedAt = _stage.Clock.GetUtcNow().AddDays(-90),
                    DueAt = _stage.Clock.GetUtcNow().AddDays(-1),
                    Reviews = 1,
                });
                await db.SaveChangesAsync();
            });
            await team.People[0].BeginAsync();
            await team.MentionAsync(team.People[0], $"returns {often}");
            await team.People[0].PlayToTheEndAsync(new Random(3));
            var memory = await _stage.KeptAsync(db => db.Memories.SingleAsync());
            var expected = new ReviewSchedule(retention).DueIn(
                new MemoryState(memory.Stability, memory.Difficulty), (long)SeededOrder.Key(memory.PersonId, "wrong-colour/2"));
            // A day after the last of what it led to, where that is later.
            Assert.Equal(Math.Max(expected, 1), Math.Floor((memory.DueAt - memory.ReviewedAt).TotalDays));
        }
    }

    private static string Said(TestTeam team) => team.Channel.Messages.Last.Said;
}
