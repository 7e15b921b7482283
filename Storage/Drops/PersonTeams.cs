using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>The teams that a person plans for and what is planned there, as a turn sees and changes it.</summary>
public sealed class PersonTeams
{
    private const int MostLately = 20;

    private static readonly RowWrite Regrouped = RowWrite.Update<GroupRow>([nameof(GroupRow.Name), nameof(GroupRow.SavedAt)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly DropChanges _drops;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonTeams(IDbContextFactory<EmpathyDb> databases, Changes changes, PersonRow person, DateTimeOffset now) =>
        (_databases, _changes, _drops, _person, _now) = (databases, changes, new DropChanges(databases, changes, now), person, now);

    public long PersonId => _person.Id;

    /// <summary>The directory's id of the person.</summary>
    public string ObjectId => _person.ObjectId;

    /// <summary>The teams that they may plan for, by name.</summary>
    /// <param name="ofAll">Whether they may for every team of their tenant.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<TeamRow>> FindAsync(bool ofAll, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Teams.AsNoTracking()
            .Where(team => team.Tenant == _person.Tenant && team.GoneAt == null
                && (ofAll || db.Planners.Any(planner => planner.TeamId == team.Id && planner.PersonId == _person.Id)))
            .OrderBy(team => team.Name)
            .ThenBy(team => team.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Of these teams the one that is usual: that they planned for last, or else that they are in, or else the first.</summary>
    public async Task<TeamRow> FindUsualAsync(IReadOnlyList<TeamRow> teams, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(teams);
        if (teams.Count == 1)
            return teams[0];
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var planned = await db.Drops.Where(drop => drop.MakerId == _person.Id).OrderByDescending(drop => drop.PlannedAt).Select(drop => drop.TeamId)
            .Take(MostLately).ToListAsync(cancellationToken);
        var inside = await db.Members.Where(member => member.PersonId == _person.Id).Select(member => member.TeamId).ToListAsync(cancellationToken);
        return planned.Concat(inside).Select(id => teams.FirstOrDefault(team => team.Id == id)).FirstOrDefault(team => team is not null) ?? teams[0];
    }

    public async Task<TeamFacts> ReadAsync(TeamRow team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await TeamFactsReader.ReadAsync(db, team, cancellationToken);
    }

    /// <summary>The drop of that id, in whichever team; null when there is none.</summary>
    public async Task<DropRow?> FindDropAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Drops.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>What is planned for these teams and what has been: what goes out next first, what is over last. Cancelled before it ever went out, it is left out.</summary>
    public async Task<IReadOnlyList<DropRow>> ListAsync(IReadOnlyCollection<long> teams, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Drops.AsNoTracking()
            .Where(drop => teams.Contains(drop.TeamId) && (drop.State != DropState.Cancelled || drop.Times > 0))
            .OrderBy(drop => drop.State == DropState.Active && drop.NextAt != null ? 0 : drop.State == DropState.Paused ? 1 : 2)
            .ThenBy(drop => drop.NextAt)
            .ThenByDescending(drop => drop.LastAt)
            .ThenBy(drop => drop.Id)
            .Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>Whom a drop names.</summary>
    public Task<IReadOnlyList<long>> FindNamedAsync(Guid drop, CancellationToken cancellationToken) => _drops.FindNamedAsync(drop, cancellationToken);

    /// <inheritdoc cref="DropChanges.PlanAsync"/>
    public Task PlanAsync(
        DropRow drop, IReadOnlyCollection<long> people, IReadOnlySet<long> recipients, string? about, bool isNew, CancellationToken cancellationToken) =>
        _drops.PlanAsync(drop, people, recipients, about, isNew, cancellationToken);

    /// <inheritdoc cref="DropChanges.StopAsync"/>
    public Task StopAsync(DropRow drop, CancellationToken cancellationToken) => _drops.StopAsync(drop, cancellationToken);

    /// <summary>Saves people under a name; a group of the team that has it already becomes these.</summary>
    /// <returns>The group's id.</returns>
    public async Task<Guid> SaveGroupAsync(TeamFacts team, string name, IReadOnlyCollection<long> people, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(people);
        var before = team.Groups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));
        var group = new GroupRow { Id = before?.Id ?? Guid.CreateVersion7(_now), TeamId = team.Team.Id, Name = name, SavedAt = _now };
        if (before is null)
            _changes.Add(group);
        else
            _changes.Update(Regrouped, group);
        foreach (var gone in (before?.People ?? []).Except(people))
            _changes.Remove(new GroupMemberRow { GroupId = group.Id, PersonId = gone });
        foreach (var added in people.Except(before?.People ?? []))
            _changes.Add(new GroupMemberRow { GroupId = group.Id, PersonId = added });
        if (before is not null)
            await _drops.RegroupAsync(group.Id, people, cancellationToken);
        return group.Id;
    }

    /// <summary>The team that a saved group belongs to; null when there is no such group.</summary>
    public async Task<long?> FindGroupTeamAsync(Guid group, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Groups.Where(row => row.Id == group).Select(row => (long?)row.TeamId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Who plans a team's drops, by name, apart from those who may for all teams.</summary>
    public async Task<IReadOnlyList<Teammate>> FindPlannersAsync(TeamRow team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await (
            from planner in db.Planners
            join person in db.People on planner.PersonId equals person.Id
            where planner.TeamId == team.Id
            orderby person.Name, person.Id
            select new Teammate(person.Id, person.Name ?? "", person.ChatId != null)).ToListAsync(cancellationToken);
    }

    /// <summary>The members who plan the team's drops, those included who may for all teams.</summary>
    public async Task<IReadOnlySet<long>> FindWhoPlansAsync(TeamRow team, Managers managers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(managers);
        var ofAll = managers.InLowerCase;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
#pragma warning disable CA1304, CA1311 // It is the database that compares.
        return (await (
            from member in db.Members
            where member.TeamId == team.Id
            join person in db.People on member.PersonId equals person.Id
            where db.Planners.Any(planner => planner.TeamId == team.Id && planner.PersonId == person.Id) || ofAll.Contains(person.ObjectId.ToLower())
            select person.Id).ToListAsync(cancellationToken)).ToHashSet();
#pragma warning restore CA1304, CA1311
    }

    /// <summary>From now on this person plans the team's drops.</summary>
    public void Appoint(TeamRow team, long person)
    {
        ArgumentNullException.ThrowIfNull(team);
        _changes.AddOnce(new PlannerRow { TeamId = team.Id, PersonId = person, AppointedBy = _person.Id, Since = _now });
    }

    /// <summary>This person doesn't plan the team's drops any more.</summary>
    public void Dismiss(TeamRow team, long person)
    {
        ArgumentNullException.ThrowIfNull(team);
        _changes.Remove(new PlannerRow { TeamId = team.Id, PersonId = person, AppointedBy = _person.Id, Since = _now });
    }

    /// <summary>Who is there to talk to in a team, by name, apart from those who are for all teams.</summary>
    public async Task<IReadOnlyList<Teammate>> FindFacilitatorsAsync(TeamRow team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await (
            from facilitator in db.Facilitators
            join person in db.People on facilitator.PersonId equals person.Id
            where facilitator.TeamId == team.Id
            orderby person.Name, person.Id
            select new Teammate(person.Id, person.Name ?? "", person.ChatId != null)).ToListAsync(cancellationToken);
    }

    /// <summary>From now on this person is there to talk to for the team.</summary>
    public void AppointFacilitator(TeamRow team, long person)
    {
        ArgumentNullException.ThrowIfNull(team);
        _changes.AddOnce(new FacilitatorRow { TeamId = team.Id, PersonId = person, AppointedBy = _person.Id, Since = _now });
    }

    /// <summary>This person isn't there to talk to for the team any more.</summary>
    public void DismissFacilitator(TeamRow team, long person)
    {
        ArgumentNullException.ThrowIfNull(team);
        _changes.Remove(new FacilitatorRow { TeamId = team.Id, PersonId = person, AppointedBy = _person.Id, Since = _now });
    }

    /// <summary>People by the channel's own ids, of the person's tenant.</summary>
    public async Task<IReadOnlyList<Teammate>> FindMentionedAsync(IReadOnlyCollection<string> channelUserIds, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.People
            .Where(row => row.Tenant == _person.Tenant && row.ChannelUserId != null && channelUserIds.Contains(row.ChannelUserId))
            .Select(row => new Teammate(row.Id, row.Name ?? "", row.ChatId != null))
            .ToListAsync(cancellationToken);
    }
}
