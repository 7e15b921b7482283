using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>A drop goes out once for each, and one that can't is not the end of the others.</summary>
public sealed class DropSweepTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_delivery_that_is_there_already_is_no_fault()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await PlanAsync(team, "drop billing tomorrow 9:30");
        await _stage.KeptAsync(async db =>
        {
            var drop = await db.Drops.SingleAsync();
            var person = await db.Members.Select(row => row.PersonId).FirstAsync();
            db.Add(new DeliveryRow
            {
                Key = DeliveryKeys.Drop(drop.Id, drop.NextAt!.Value, person),
                Kind = DeliveryKind.Drop,
                PersonId = person,
                DropId = drop.Id,
                DueAt = drop.NextAt.Value,
                State = DeliveryState.Sent,
            });
            return await db.SaveChangesAsync();
        });
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Equal(1, team.People.Sum(person => person.Messages.All.Count(message => message.Presses.Any(press => press.Verb == "drop.begin"))));
        Assert.Equal(2, await _stage.KeptAsync(db => db.Deliveries.CountAsync()));
    }

    [Fact]
    public async Task One_that_fails_is_told_and_tried_again_and_the_others_go_out()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await PlanAsync(team, "drop billing tomorrow 9:30");
        var broken = await _stage.KeptAsync(db => db.Drops.Select(row => row.Id).SingleAsync());
        await PlanAsync(team, "drop shipping tomorrow 9:31");
        await _stage.KeptAsync(db => db.Drops.Where(row => row.Id == broken).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, "some day")));
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.All(await _stage.KeptAsync(db => db.Deliveries.ToListAsync()), row => Assert.Equal("shipping", row.About));
        Assert.Equal(2, await _stage.KeptAsync(db => db.Deliveries.CountAsync(row => row.State == DeliveryState.Sent)));
        Assert.Contains(_stage.Errors, line => line.Contains(broken.ToString(), StringComparison.Ordinal));

        await _stage.KeptAsync(db => db.Drops.Where(row => row.Id == broken).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, "2026-01-01")));
        await _stage.WalkAsync(TimeSpan.FromHours(2));
        Assert.Equal(2, await _stage.KeptAsync(db => db.Deliveries.CountAsync(row => row.About == "billing")));
    }

    [Fact]
    public async Task Where_nobody_was_in_it_when_its_time_came_it_says_so()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await PlanAsync(team, "drop billing tomorrow 9:30", "Ben");
        await team.LeaveAsync(team.People[1]);
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        await team.Manager.SayAsync("drops");
        Assert.Contains("Nobody it is for was in the team when its time came.", team.Manager.LastSaid, StringComparison.Ordinal);
    }

    private static async Task PlanAsync(TestTeam team, string said, string? names = null)
    {
        await team.Manager.SayAsync(said);
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields =>
        {
            if (names is not null)
                Fields.Name(fields, names);
        });
    }
}
