using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>Two do something at the same moment; the later one sees that it is late.</summary>
public sealed class DropRaceTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_that_crosses_the_minute_at_which_it_goes_out_does_not_set_it_back(bool isCancelled)
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        var read = await PlanAsync(team);
        var changes = new Changes();
        var manager = await _stage.KeptAsync(db => db.People.AsNoTracking().SingleAsync(row => row.ObjectId == TestTeam.ManagerId));
        var late = new PersonTeams(Databases, changes, manager, _stage.Clock.GetUtcNow());
        if (isCancelled)
            await late.StopAsync(read.Copy(), CancellationToken.None);
        else
            await late.PlanAsync(read.Copy(), [], new HashSet<long>(), "shipping", isNew: false, CancellationToken.None);

        await _stage.WalkAsync(TimeSpan.FromHours(30));
        await Assert.ThrowsAsync<LostRaceException>(() => _stage.Bot.Services.GetRequiredService<CommitQueue>().KeepAsync(changes));
        Assert.Null((await DropAsync()).NextAt);
        Assert.Equal(2, await _stage.KeptAsync(db => db.Deliveries.CountAsync(row => row.About == "billing")));
    }

    [Fact]
    public async Task One_that_was_changed_at_the_same_time_of_day_goes_out_as_it_is_now()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        var before = await PlanAsync(team);
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.edit");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan", fields => fields["what"] = "topic:shipping");
        var after = await DropAsync();
        Assert.Equal((before.NextAt, true), (after.NextAt, after.Version > before.Version));
        await _stage.WalkAsync(TimeSpan.FromHours(30));
        Assert.Equal(["shipping", "shipping"], await _stage.KeptAsync(db => db.Deliveries.Select(row => row.About).ToListAsync()));
    }

    [Fact]
    public async Task Of_two_who_look_at_the_same_moment_one_publishes()
    {
        await using var db = await Databases.CreateDbContextAsync();
        var now = _stage.Clock.GetUtcNow();
        FigureRow Figure(int opened) => new() { Key = "drop:1", People = 12, Opened = opened, Finished = 0, PublishedAt = now };
        Assert.True(await PublishedFigures.TryPublishAsync(db, null, Figure(0), CancellationToken.None));
        Assert.False(await PublishedFigures.TryPublishAsync(db, null, Figure(1), CancellationToken.None));
        Assert.True(await PublishedFigures.TryPublishAsync(db, Figure(0), Figure(5), CancellationToken.None));
        Assert.False(await PublishedFigures.TryPublishAsync(db, Figure(0), Figure(6), CancellationToken.None));
        Assert.Equal(5, (await PublishedFigures.FindAsync(db, "drop:1", CancellationToken.None))!.Opened);
    }

    private IDbContextFactory<EmpathyDb> Databases => _stage.Bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>();

    private Task<DropRow> DropAsync() => _stage.KeptAsync(db => db.Drops.AsNoTracking().SingleAsync());

    private async Task<DropRow> PlanAsync(TestTeam team)
    {
        await team.Manager.SayAsync("drop billing tomorrow 9:30");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        return await DropAsync();
    }
}
