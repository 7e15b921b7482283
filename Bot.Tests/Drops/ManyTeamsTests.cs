using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>A manager of many teams names the one they mean; the card stays a card.</summary>
public sealed class ManyTeamsTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private TestTeam _team = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
        _team = await TestTeam.WithAsync(_stage, 1);
        await _stage.KeptAsync(async db =>
        {
            var one = await db.Teams.AsNoTracking().SingleAsync();
            for (var nth = 1; nth <= 300; nth++)
            {
                db.Add(new TeamRow
                {
                    ChannelId = one.ChannelId, TeamId = $"19:{nth}", Tenant = one.Tenant, Name = $"Team {nth:000} of {new string('x', 60)}", ServiceUrl = one.ServiceUrl, BotId = one.BotId,
                });
            }

            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task The_card_fits_and_a_team_that_is_typed_is_looked_at_before_it_is_planned_for()
    {
        await Manager.SayAsync("drop tomorrow 9:30");
        Assert.True(MadeCard.Largest > Manager.Messages.Last.Activity.ToJsonString().Length);
        await PressAsync("drop.plan", "team 077");
        Assert.Contains("It is for Team 077", Manager.LastSaid, StringComparison.Ordinal);
        Assert.Contains("everyone in Team 077", Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Drops.CountAsync()));

        await PressAsync("drop.plan");
        Assert.Contains("It is planned.", Manager.LastSaid, StringComparison.Ordinal);
        Assert.Equal(["Team 077"], await PlannedForAsync());
    }

    [Fact]
    public async Task It_opens_with_the_team_that_was_planned_for_last()
    {
        await Manager.SayAsync("drop tomorrow 9:30");
        Assert.Contains("everyone in Care Desk", Manager.LastSaid, StringComparison.Ordinal);
        await PressAsync("drop.look", "Team 211");
        await PressAsync("drop.plan");
        await Manager.SayAsync("drop tomorrow 9:30");
        Assert.Contains("everyone in Team 211", Manager.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_means_no_team_or_several_is_asked_about_and_the_several_can_be_picked()
    {
        await Manager.SayAsync("drop tomorrow 9:30");
        await PressAsync("drop.plan", "the moon");
        Assert.Contains("I’m in no team that you plan for called “the moon”.", Manager.LastSaid, StringComparison.Ordinal);
        await PressAsync("drop.plan", "Team 04");
        Assert.Contains("Several teams are called like “Team 04”", Manager.LastSaid, StringComparison.Ordinal);
        var id = await _stage.KeptAsync(db => db.Teams.Where(row => row.TeamId == "19:45").Select(row => row.Id).SingleAsync());
        Assert.Contains($"\"team:{id}\"", Manager.Messages.Last.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Drops.CountAsync()));
        await Fields.PressAsync(Manager, Manager.Messages.Last, "drop.plan", fields => fields["whom"] = $"team:{id}");
        Assert.Equal(["Team 045"], await PlannedForAsync());
    }

    [Fact]
    public async Task A_group_that_the_card_does_not_list_can_be_named()
    {
        var mine = await _stage.KeptAsync(db => db.Teams.Where(row => row.Name == "Care Desk").Select(row => row.Id).SingleAsync());
        var person = await _stage.KeptAsync(db => db.Members.Select(row => row.PersonId).SingleAsync());
        await _stage.KeptAsync(db =>
        {
            for (var nth = 0; nth < 200; nth++)
            {
                var group = new GroupRow { Id = Guid.NewGuid(), TeamId = mine, Name = $"Group {nth:000} of {new string('x', 40)}", SavedAt = _stage.Clock.GetUtcNow() };
                db.Add(group);
                db.Add(new GroupMemberRow { GroupId = group.Id, PersonId = person });
            }

            return db.SaveChangesAsync();
        });
        await Manager.SayAsync("drop tomorrow 9:30");
        Assert.Contains("the name of a saved group can stand among the names", Manager.LastSaid, StringComparison.Ordinal);
        await Fields.PressAsync(Manager, Manager.Messages.Last, "drop.plan", fields => Fields.Name(fields, $"group 199 of {new string('x', 40)}"));
        Assert.Contains("for Ama Okoro", Manager.LastSaid, StringComparison.Ordinal);
    }

    private Chat Manager => _team.Manager;

    private async Task<IEnumerable<string>> PlannedForAsync() =>
        (await _stage.KeptAsync(db => db.Drops.Select(drop => db.Teams.Single(team => team.Id == drop.TeamId).Name!).ToListAsync())).Select(name => name[..8]);

    private Task<JsonNode> PressAsync(string verb, string? teamName = null) => Fields.PressAsync(Manager, Manager.Messages.Last, verb, fields =>
    {
        if (teamName is not null)
            fields["teamName"] = teamName;
    });
}
