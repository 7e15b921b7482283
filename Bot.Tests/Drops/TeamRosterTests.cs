using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>What is kept of a team's roster.</summary>
public sealed class TeamRosterTests : IAsyncLifetime
{
    private static readonly PersonKey Admin = new("t", "admin");

    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Whoever_added_the_bot_from_outside_goes_on_planning_and_whoever_was_in_it_and_left_does_not()
    {
        var team = await MeetAsync();
        await Rosters.KeepAsync(team, [Member("a"), Member("b")], CancellationToken.None);
        await _stage.KeptAsync(async db =>
        {
            foreach (var member in await db.Members.ToListAsync())
                db.Add(new PlannerRow { TeamId = team.Id, PersonId = member.PersonId, AppointedBy = member.PersonId, Since = _stage.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        await Rosters.KeepAsync(team, [Member("b"), Member("c")], CancellationToken.None);
        Assert.Equal(["admin", "b"], await PlannersAsync());
    }

    [Fact]
    public async Task A_roster_of_nobody_is_not_believed()
    {
        var team = await MeetAsync();
        await Rosters.KeepAsync(team, [Member("a")], CancellationToken.None);
        await Rosters.KeepAsync(team, [], CancellationToken.None);
        Assert.Equal(1, await _stage.KeptAsync(db => db.Members.CountAsync()));
    }

    [Fact]
    public async Task An_address_is_kept_only_of_people_who_share_their_name()
    {
        var team = await MeetAsync();
        await Rosters.KeepAsync(
            team, [Member("a", "Jonas Weber"), Member("b", "jonas weber"), Member("c", "Mei Lin"), Member("d", null), Member("e", null)], CancellationToken.None);
        Assert.Equal(
            ["a@example.com", "b@example.com", null, null, null],
            await _stage.KeptAsync(db => db.People.Where(row => row.ObjectId != "admin").OrderBy(row => row.ObjectId).Select(row => row.Address).ToListAsync()));
    }

    private TeamRosters Rosters => _stage.Bot.Services.GetRequiredService<TeamRosters>();

    private Task<TeamRow> MeetAsync() =>
        Rosters.MeetAsync(new TeamMet("msteams", "19:team", "t", "Care Desk", "https://example.com", "28:bot", null, Admin), CancellationToken.None);

    private Task<List<string>> PlannersAsync() => _stage.KeptAsync(db =>
        db.Planners.Join(db.People, planner => planner.PersonId, person => person.Id, (_, person) => person.ObjectId).Order().ToListAsync());

    private static RosterMember Member(string id, string? name = "Somebody") => new(id, $"29:{id}", name, $"{id}@example.com");
}
