using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Bot.Tests.Debriefs;

/// <summary>In which order a team talks dilemmas over, as those who plan for it settle it in its channel.</summary>
public sealed class TeamFormTests
{
    [Fact]
    public async Task Who_plans_for_a_team_says_in_which_order_it_talks_dilemmas_over()
    {
        await using var stage = await Stage.WithAsync(Sample.Text);
        var team = await TestTeam.WithAsync(stage, 2);
        string Said() => team.Channel.LastSaid;
        await team.MentionAsync(team.People[1], "debriefs");
        Assert.StartsWith("How people in Care Desk talk a dilemma over: whichever suits how it went", Said(), StringComparison.Ordinal);
        await team.MentionAsync(team.People[1], "debriefs orid");
        Assert.StartsWith("Whoever plans this team’s drops can change that", Said(), StringComparison.Ordinal);
        await team.People[1].PlayAsync();
        Assert.Equal(DebriefForm.Sbi, (await stage.DebriefAsync()).Form);

        await team.MentionAsync(team.People[0], "debriefs orid");
        Assert.StartsWith("From the next one that ends, people in Care Desk talk it over like this: step by step", Said(), StringComparison.Ordinal);
        await team.People[1].PlayAsync();
        Assert.Equal(DebriefForm.Orid, (await stage.DebriefAsync()).Form);

        await team.MentionAsync(team.People[0], "debriefs sideways");
        Assert.StartsWith("I don’t know that one.", Said(), StringComparison.Ordinal);
        await team.MentionAsync(team.People[0], "debriefs usual");
        await stage.RestartAsync();
        await team.People[1].PlayAsync();
        Assert.Equal(DebriefForm.Sbi, (await stage.DebriefAsync()).Form);

        await team.People[1].SayAsync("debriefs orid");
        Assert.StartsWith("In the team’s channel", team.People[1].LastSaid, StringComparison.Ordinal);
    }
}
