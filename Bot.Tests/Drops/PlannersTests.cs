using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>Who may plan a team's drops, and since when not any more.</summary>
public sealed class PlannersTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Who_leaves_a_team_plans_for_it_no_more()
    {
        var team = await TestTeam.WithAsync(_stage, 3);
        await team.MentionAsync(team.People[0], "planners", team.People[1]);
        await team.People[1].SayAsync("drops");
        Assert.Contains("Nothing is planned.", team.People[1].LastSaid, StringComparison.Ordinal);

        await team.LeaveAsync(team.People[1]);
        await team.People[1].SayAsync("drops");
        Assert.Contains("Planning practice is for managers", team.People[1].LastSaid, StringComparison.Ordinal);
        await team.People[0].SayAsync("drops");
        Assert.Contains("Nothing is planned.", team.People[0].LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("planners Addison")]
    [InlineData("planners add Addison")]
    [InlineData("planners Removalski")]
    public async Task A_name_that_begins_like_an_act_is_a_name(string typed)
    {
        var team = await TestTeam.WithAsync(_stage, 3, names: ["Ama Okoro", "Addison Rae", "Removalski Jan"]);
        await team.MentionAsync(team.People[0], typed);
        Assert.Contains("can plan drops for Care Desk now", team.Channel.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_two_is_asked_about_and_makes_nobody_a_planner()
    {
        var team = await TestTeam.WithAsync(_stage, 3, names: ["Ama Okoro", "Jonas Weber", "Jonas Weber"]);
        await team.MentionAsync(team.People[0], "planners Jonas Weber");
        Assert.Contains($"Jonas Weber (#{team.People[2].Person[^4..]}): give the whole name.", team.Channel.LastSaid, StringComparison.Ordinal);
        await team.MentionAsync(team.People[0], $"planners Jonas Weber (#{team.People[2].Person[^4..]})");
        Assert.Contains("can plan drops for Care Desk now", team.Channel.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_by_name_is_removed()
    {
        var team = await TestTeam.WithAsync(_stage, 2, names: ["Ama Okoro", "Addison Rae"]);
        await team.MentionAsync(team.People[0], "planners Addison");
        await team.MentionAsync(team.People[0], "planners remove Addison");
        Assert.Contains("Addison Rae no longer plans drops for Care Desk", team.Channel.LastSaid, StringComparison.Ordinal);
    }
}
