using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>Who is there to talk to.</summary>
public sealed class FacilitatorTests
{
    [Fact]
    public async Task Who_is_appointed_in_a_team_s_channel_is_there_for_the_people_of_that_team()
    {
        await using var stage = await Stage.WithSampleAsync();
        var team = await TestTeam.WithAsync(stage, 3, withManager: true);
        var stranger = await stage.MeetAsync("Stranger");
        await team.MentionAsync(team.People[0], "facilitators", team.People[1]);
        Assert.Contains("is there to talk to for Care Desk now", team.Channel.LastSaid, StringComparison.Ordinal);

        await team.People[2].AskToTalkAsync();
        await stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.True(team.People[1].HasHeard("would like to talk to someone"));
        Assert.False(team.People[0].HasHeard("would like to talk to someone"));

        await team.MentionAsync(team.People[0], "facilitators remove", team.People[1]);
        await team.MentionAsync(team.People[0], "facilitators");
        Assert.Contains("Nobody is named yet for Care Desk", team.Channel.LastSaid, StringComparison.Ordinal);
        _ = stranger;
    }

    [Fact]
    public async Task Whoever_plans_for_a_team_is_not_sent_its_people_and_hears_kindly_why()
    {
        await using var stage = await Stage.WithSampleAsync();
        var team = await TestTeam.WithAsync(stage, 3, withManager: true);
        await team.MentionAsync(team.People[0], "facilitators", team.People[0], team.Manager);
        Assert.Contains("for Care Desk that should be somebody who doesn’t plan its practice", team.Channel.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await stage.KeptAsync(db => db.Facilitators.CountAsync()));

        await team.MentionAsync(team.People[0], "facilitators", team.People[1]);
        await team.MentionAsync(team.People[0], "planners", team.People[1]);
        Assert.Contains("for Care Desk that should be somebody who doesn’t plan its practice", team.Channel.LastSaid, StringComparison.Ordinal);
        await team.MentionAsync(team.People[0], "facilitators");
        Assert.Contains("Nobody is named yet for Care Desk", team.Channel.LastSaid, StringComparison.Ordinal);
        await team.People[2].SayAsync("talk to someone");
        Assert.DoesNotContain("Ben Okoro", team.People[2].LastSaid, StringComparison.Ordinal);
        await team.People[1].SayAsync("reviews");
        Assert.Contains("This is for those who review", team.People[1].LastSaid, StringComparison.Ordinal);

        await team.MentionAsync(team.People[0], "planners remove", team.People[1]);
        await team.People[2].SayAsync("talk to someone");
        Assert.Contains("This goes to Ben Okoro and Priya Nair.", team.People[2].LastSaid, StringComparison.Ordinal);
        await team.People[1].SayAsync("reviews");
        Assert.Contains("Nothing waits for you", team.People[1].LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_plans_a_team_s_drops_names_them()
    {
        await using var stage = await Stage.WithSampleAsync();
        var team = await TestTeam.WithAsync(stage, 3);
        await team.MentionAsync(team.People[2], "facilitators", team.People[2]);
        Assert.Contains("you are not one of them yet", team.Channel.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "the care line", 0)]
    [InlineData("f0000000-0000-4000-8000-00000000000f", "", 0)]
    public async Task The_operator_is_warned_once_where_nobody_is_there(string facilitator, string contact, int warnings)
    {
        var log = new LogBook();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        var notice = new SafetyNotice(new Facilitators(facilitator.Length == 0 ? [] : [facilitator]), new SafetyOptions(contact), factory.CreateLogger<SafetyNotice>());
        await notice.StartAsync(CancellationToken.None);
        Assert.Equal(warnings, log.Lines.Count(line => line.Level is LogLevel.Warning && line.Text.Contains("Nobody is there to talk to", StringComparison.Ordinal)));
    }
}
