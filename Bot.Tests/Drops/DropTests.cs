using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>A manager plans practice; it reaches people, and nobody is told who opened it.</summary>
public sealed class DropTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task One_press_plans_what_the_card_opens_with_and_it_reaches_everybody_once()
    {
        var team = await TestTeam.WithAsync(_stage, 4);
        await team.Manager.SayAsync("drop");
        var form = team.Manager.Messages.Last;
        Assert.Contains("What the team finds hard, for everyone in Care Desk (4 people), on Wednesday", form.Said, StringComparison.Ordinal);
        Assert.Contains("at 10:00", form.Said, StringComparison.Ordinal);

        await PressAsync(team.Manager, form, "drop.plan");
        Assert.Contains("It is planned.", team.Manager.Messages.Last.Said, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(25));
        Assert.All(team.People, person => Assert.Single(Drops(person)));
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.All(team.People, person => Assert.Single(Drops(person)));
        Assert.All(await _stage.KeptAsync(db => db.Deliveries.ToListAsync()), row => Assert.Equal(DeliveryState.Sent, row.State));
    }

    [Fact]
    public async Task A_weekly_one_comes_each_week_until_its_end()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop shipping every Thursday 9:30");
        var form = team.Manager.Messages.Last;
        Assert.Contains("A dilemma about shipping, for everyone in Care Desk (1 person), every Thursday at 9:30.", form.Said, StringComparison.Ordinal);
        var until = _stage.Clock.GetUtcNow().AddDays(16);
        await PressAsync(team.Manager, form, "drop.plan", fields => fields["until"] = until.ToString("yyyy-MM-dd", null));
        await _stage.WalkAsync(TimeSpan.FromDays(40));
        Assert.Equal(3, Drops(team.People[0]).Count);
    }

    [Fact]
    public async Task The_same_press_twice_and_its_repeat_plan_one_drop()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await team.Manager.SayAsync("drop");
        var form = team.Manager.Messages.Last;
        var press = team.Manager.ExecuteOf(form, form.Press("drop.plan"), data => Fields.Add(form, data));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await team.Manager.SendAsync((JsonObject)press.DeepClone());
            answer.EnsureSuccessStatusCode();
        }

        await PressAsync(team.Manager, form, "drop.plan");
        Assert.Equal(1, await _stage.KeptAsync(db => db.Drops.CountAsync()));
    }

    [Fact]
    public async Task Who_is_no_manager_is_told_so_and_nothing_is_made()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await team.People[1].SayAsync("drop");
        Assert.Contains("Planning practice is for managers", team.People[1].LastSaid, StringComparison.Ordinal);
        await team.Manager.SayAsync("drop");
        var form = team.Manager.Messages.Last;
        using var forged = await team.People[1].SendAsync(team.People[1].ExecuteOf(form, form.Press("drop.plan"), data => Fields.Add(form, data)));
        Assert.Contains("Planning practice is for managers", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Drops.CountAsync()));
    }

    [Theory]
    [InlineData("date", "2020-01-07", "That time has passed.")]
    [InlineData("date", "", "Give it a day and a time.")]
    [InlineData("time", "25:99", "Give it a day and a time.")]
    [InlineData("what", "dilemma:not-there", "I know no dilemma or topic of that name any more.")]
    [InlineData("whom", "team:4711", "That team or group is not there any more.")]
    public async Task What_is_wrong_with_the_fields_is_said_and_nothing_is_planned(string field, string value, string said)
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields => fields[field] = value);
        Assert.Contains("Nothing is planned yet.", team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Contains(said, team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Drops.CountAsync()));
    }

    [Theory]
    [InlineData("", "Name at least one person.")]
    [InlineData("Zora", "In Care Desk there is nobody called Zora.")]
    [InlineData("Okoro", "Okoro could be Ama Okoro or Ben Okoro: give the whole name.")]
    public async Task Names_that_mean_nobody_or_several_are_asked_about(string names, string said)
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await team.Manager.SayAsync("drop");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields =>
        {
            fields["whom"] = $"people:{((string)fields["whom"]!)[5..]}";
            fields["names"] = names;
        });
        Assert.Contains(said, team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Drops.CountAsync()));
    }

    [Fact]
    public async Task An_end_before_the_start_is_said()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop weekly on Monday");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields => fields["until"] = "2020-01-07");
        Assert.Contains("It ends before it starts.", team.Manager.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop every minute", "often")]
    [InlineData("drop the weather on Mars", "I could not make out")]
    public async Task What_is_typed_and_can_not_be_is_said_beside_the_usual(string typed, string said)
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync(typed);
        Assert.Contains(said, team.Manager.LastSaid, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(team.Manager.Messages.Last.Presses, press => press.Verb == "drop.plan");
    }

    [Fact]
    public async Task A_heavy_one_goes_to_a_team_but_never_to_people_by_name()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await team.Manager.SayAsync("drop due-on-thursday");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.look", fields =>
        {
            fields["whom"] = $"people:{((string)fields["whom"]!)[5..]}";
            fields["names"] = "Ama, Ben";
        });
        Assert.Contains("is a heavy one: it can go to a whole team, never to people by name", team.Manager.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_are_named_can_be_saved_as_a_group_and_only_they_get_it()
    {
        var team = await TestTeam.WithAsync(_stage, 3);
        await team.Manager.SayAsync("drop billing tomorrow 9:30");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields =>
        {
            fields["whom"] = $"people:{((string)fields["whom"]!)[5..]}";
            fields["names"] = "ama and Chioma Okoro";
            fields["saveAs"] = "Pilot";
        });
        Assert.Contains("the group “Pilot” (2 people)", team.Manager.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Equal([1, 0, 1], team.People.Select(person => Drops(person).Count));
        await team.Manager.SayAsync("drop");
        Assert.Contains("Pilot (2 people)", team.Manager.Messages.Last.Card!.ToJsonString().Replace("\\u201C", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paused_nothing_goes_out_taken_up_again_it_does_and_cancelled_never_more()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop shipping every weekday 9:30");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.pause");
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.Empty(Drops(team.People[0]));
        await team.Manager.SayAsync("drops");
        Assert.Contains("It is paused", team.Manager.LastSaid, StringComparison.Ordinal);
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.resume");
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        Assert.Single(Drops(team.People[0]));
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.cancel");
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Single(Drops(team.People[0]));
    }

    [Fact]
    public async Task A_change_moves_it_and_the_old_time_is_no_more()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop tomorrow 9:30");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.edit");
        var later = _stage.Clock.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", null);
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields => fields["date"] = later);
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Empty(Drops(team.People[0]));
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Single(Drops(team.People[0]));
    }

    [Fact]
    public async Task Whoever_added_the_bot_plans_and_names_others_by_mention_and_neither_sees_figures()
    {
        var team = await TestTeam.WithAsync(_stage, 7);
        await team.MentionAsync(team.People[2], "planners", team.People[2]);
        Assert.Contains("you are not one of them yet", team.Channel.LastSaid, StringComparison.Ordinal);
        await team.MentionAsync(team.People[0], "planners", team.People[1]);
        Assert.Contains("Ben Okoro can plan drops for Care Desk now", team.Channel.LastSaid, StringComparison.Ordinal);

        await team.People[1].SayAsync("drop billing tomorrow 9:30");
        await PressAsync(team.People[1], team.People[1].Messages.Last, "drop.plan");
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        await team.People[1].SayAsync("drops");
        Assert.Contains("Sent to whoever could be reached.", team.People[1].LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("opened", team.People[1].LastSaid, StringComparison.Ordinal);

        await team.MentionAsync(team.People[0], "planners remove", team.People[1]);
        await team.People[1].SayAsync("drops");
        Assert.Contains("Planning practice is for managers", team.People[1].LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_published_from_five_people_on_and_stay_until_five_have_changed()
    {
        var team = await TestTeam.WithAsync(_stage, 12);
        await team.Manager.SayAsync("drop the-other-line tomorrow 9:30");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        await _stage.WalkAsync(TimeSpan.FromHours(30));

        Assert.Equal("Planned for 12 people besides managers. Fewer than five opened it; fewer than five came to an ending.", await FiguresAsync(team));
        for (var index = 0; index < 6; index++)
        {
            var person = team.People[index];
            await PressAsync(person, Drops(person)[0], "drop.begin");
            await person.PressAsync("dilemma.begin");
            var seen = await FiguresAsync(team);
            Assert.Equal(
                index < 4 ? "Planned for 12 people besides managers. Fewer than five opened it; fewer than five came to an ending."
                    : "Planned for 12 people besides managers. 5 opened it; fewer than five came to an ending.",
                seen);
        }
    }

    [Fact]
    public async Task To_fewer_than_five_it_is_only_said_that_it_went_out()
    {
        var team = await TestTeam.WithAsync(_stage, 4);
        await team.Manager.SayAsync("drop the-other-line tomorrow 9:30");
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Equal("Sent to whoever could be reached.", await FiguresAsync(team));
    }

    [Fact]
    public async Task A_pause_holds_and_who_left_the_team_or_never_met_the_bot_gets_nothing()
    {
        var team = await TestTeam.WithAsync(_stage, 4, strangers: 1);
        await team.People[1].SayAsync("pause");
        await PressAsync(team.People[1], team.People[1].Messages.Last, "settings.pause", id: "without-end");
        await team.LeaveAsync(team.People[2]);
        await team.Manager.SayAsync("drop tomorrow 9:30");
        Assert.Contains("(4 people)", team.Manager.LastSaid, StringComparison.Ordinal);
        await PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        Assert.Equal([1, 0, 0, 1], team.People.Select(person => Drops(person).Count));
    }

    [Fact]
    public async Task In_the_channel_a_drop_is_not_planned()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.MentionAsync(team.People[0], "drop");
        Assert.Contains("Drops are planned in private", team.Channel.LastSaid, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SentMessage> Drops(Chat person) =>
        [.. person.Messages.All.Where(message => message.Presses.Any(press => press.Verb == "drop.begin"))];

    private static async Task<string> FiguresAsync(TestTeam team)
    {
        await team.Manager.SayAsync("drops");
        return team.Manager.LastSaid.Split('\n').Select(line => line.Split("to come. ")[^1]).Single(line => line.StartsWith("Sent", StringComparison.Ordinal) || line.StartsWith("Planned for", StringComparison.Ordinal));
    }

    private static Task PressAsync(Chat chat, SentMessage message, string verb, Action<JsonObject>? change = null, string? id = null) =>
        Fields.PressAsync(chat, message, verb, change, id);
}
