using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>A drop that is changed is the drop as it was changed to, wherever it has got to.</summary>
public sealed class DropChangeTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Changed_to_another_team_it_moves_there_once_however_often_the_press_comes()
    {
        var first = await TestTeam.WithAsync(_stage, 2);
        var second = await TestTeam.WithAsync(_stage, 2, name: "Night Desk");
        await PlanAsync(first, "drop shipping every Thursday 9:30");
        await Fields.PressAsync(first.Manager, first.Manager.Messages.Last, "drop.edit");
        var form = first.Manager.Messages.Last;
        var other = await _stage.KeptAsync(db => db.Teams.Where(row => row.Name == "Night Desk").Select(row => row.Id).SingleAsync());
        var press = first.Manager.ExecuteOf(form, form.Press("drop.plan"), data =>
        {
            Fields.Add(form, data);
            data["whom"] = $"team:{other}";
        });
        var again = (JsonObject)press.DeepClone();
        again["id"] = $"{again["id"]}-another";
        foreach (var activity in new[] { press, press, again })
        {
            using var answer = await first.Manager.SendAsync((JsonObject)activity.DeepClone());
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Contains("It is planned. Nothing more of it goes to Care Desk.", said, StringComparison.Ordinal);
        }

        var drops = await _stage.KeptAsync(db => db.Drops.OrderBy(row => row.PlannedAt).ToListAsync());
        Assert.Equal([DropState.Cancelled, DropState.Active], drops.Select(drop => drop.State));
        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.All(first.People, person => Assert.Empty(Drops(person)));
        Assert.All(second.People, person => Assert.Single(Drops(person)));
    }

    [Fact]
    public async Task A_change_reaches_what_waits_to_be_sent()
    {
        var team = await TestTeam.WithAsync(_stage, 3);
        await PlanAsync(team, "drop billing every weekday 21:00");
        await _stage.WalkAsync(TimeSpan.FromHours(12));
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.edit");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields =>
        {
            Fields.Name(fields, "Ama, Chioma");
            fields["what"] = "topic:shipping";
        });

        var rows = await RowsAsync();
        Assert.Equal([DeliveryState.Waiting, DeliveryState.Skipped, DeliveryState.Waiting], rows.Select(row => row.State));
        Assert.Equal("Its drop was changed, and is not for this person any more.", rows[1].Reason);
        Assert.All(rows.Where(row => row.State is DeliveryState.Waiting), row => Assert.Equal("shipping", row.About));
    }

    [Fact]
    public async Task A_drop_that_is_over_can_still_be_cancelled_for_whom_it_waits()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await team.Manager.SayAsync("drop billing today 21:00");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        var card = team.Manager.Messages.Last;
        await _stage.WalkAsync(TimeSpan.FromHours(12));
        await Fields.PressAsync(team.Manager, card, "drop.cancel");
        Assert.All(await RowsAsync(), row => Assert.Equal(DeliveryState.Skipped, row.State));
    }

    [Fact]
    public async Task A_press_on_an_old_card_does_not_wake_what_is_cancelled()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop billing every weekday 9:30");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        var old = team.Manager.Messages.Last;
        await Fields.PressAsync(team.Manager, old, "drop.cancel");
        foreach (var verb in new[] { "drop.pause", "drop.resume" })
        {
            using var answer = await team.Manager.SendAsync(team.Manager.ExecuteOf(old, old.Press("drop.pause"), data => data["verb"] = verb));
            Assert.Contains("It is cancelled", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(DropState.Cancelled, await _stage.KeptAsync(db => db.Drops.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task What_is_over_is_not_paused_by_a_press_on_an_old_card()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop billing tomorrow 9:30");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        var old = team.Manager.Messages.Last;
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        await Fields.PressAsync(team.Manager, old, "drop.pause");
        Assert.Equal(DropState.Active, await _stage.KeptAsync(db => db.Drops.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task A_group_is_made_of_other_people_only_by_whoever_says_so()
    {
        var team = await TestTeam.WithAsync(_stage, 3);
        await PlanAsync(team, "drop billing tomorrow 9:30", fields =>
        {
            Fields.Name(fields, "Ama");
            fields["saveAs"] = "Pilot";
        });
        await team.Manager.SayAsync("drop shipping tomorrow 11:00");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields =>
        {
            Fields.Name(fields, "Ben, Chioma");
            fields["saveAs"] = "pilot";
        });
        Assert.Contains("There is a group “Pilot” already (1 person)", team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(1, await _stage.KeptAsync(db => db.GroupMembers.CountAsync()));

        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields => fields["replace"] = "true");
        Assert.Contains("the group “pilot” (2 people)", team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(2, await _stage.KeptAsync(db => db.GroupMembers.CountAsync()));
        Assert.Equal(1, await _stage.KeptAsync(db => db.Groups.CountAsync()));
    }

    [Fact]
    public async Task Whoever_is_out_of_a_group_gets_nothing_more_that_waits_for_them()
    {
        var team = await TestTeam.WithAsync(_stage, 3);
        await PlanAsync(team, "drop billing every weekday 21:00", fields =>
        {
            Fields.Name(fields, "Ama, Ben");
            fields["saveAs"] = "Pilot";
        });
        await _stage.WalkAsync(TimeSpan.FromHours(12));
        await PlanAsync(team, "drop shipping every Friday 11:00", fields =>
        {
            Fields.Name(fields, "Ben, Chioma");
            fields["saveAs"] = "Pilot";
            fields["replace"] = "true";
        });
        Assert.Equal([DeliveryState.Skipped, DeliveryState.Waiting], (await RowsAsync()).Select(row => row.State));
    }

    [Fact]
    public async Task A_name_that_is_too_long_for_a_group_is_told()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        await team.Manager.SayAsync("drop");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields =>
        {
            Fields.Name(fields, "Ama");
            fields["saveAs"] = new string('x', 61);
        });
        Assert.Contains("has at most 60 letters", team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Drops.CountAsync()));
    }

    [Fact]
    public async Task What_is_named_last_name_first_can_be_changed_as_the_form_fills_it_in()
    {
        var team = await TestTeam.WithAsync(_stage, 3, names: ["Smith, John", "Smith, Jane", "John"]);
        await PlanAsync(team, "drop billing tomorrow 9:30", fields => Fields.Name(fields, "Smith, John"));
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.edit");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        Assert.Contains("It is planned.", team.Manager.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Equal([1, 0, 0], team.People.Select(person => Drops(person).Count));
    }

    [Fact]
    public async Task Of_two_people_of_one_name_each_can_be_named()
    {
        var team = await TestTeam.WithAsync(_stage, 3, names: ["Jonas Weber", "Jonas Weber", "Mei Lin"]);
        await PlanAsync(team, "drop billing tomorrow 9:30", fields => Fields.Name(fields, "Jonas Weber"));
        var first = $"Jonas Weber (#{team.People[0].Person[^4..]})";
        Assert.Contains("Nothing is planned yet.", team.Manager.LastSaid, StringComparison.Ordinal);
        Assert.Contains(first, team.Manager.LastSaid, StringComparison.Ordinal);

        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields => fields["names"] = first);
        Assert.Contains($"for {first}", team.Manager.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Equal([1, 0, 0], team.People.Select(person => Drops(person).Count));
    }

    private static async Task PlanAsync(TestTeam team, string said, Action<JsonObject>? change = null)
    {
        await team.Manager.SayAsync(said);
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", change);
    }

    private Task<List<DeliveryRow>> RowsAsync() => _stage.KeptAsync(db => db.Deliveries.OrderBy(row => row.PersonId).ToListAsync());

    private static IReadOnlyList<SentMessage> Drops(Chat person) =>
        [.. person.Messages.All.Where(message => message.Presses.Any(press => press.Verb == "drop.begin"))];
}
