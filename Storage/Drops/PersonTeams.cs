using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>The teams that a person plans for and what is planned there, as a turn sees and changes it.</summary>
public sealed class PersonTeams
{
    private const int MostLately = 20;

    private static readonly RowWrite Planned = RowWrite.Update<DropRow>(
    [
        nameof(DropRow.MakerId), nameof(DropRow.What), nameof(DropRow.Subject), nameof(DropRow.Audience), nameof(DropRow.GroupId), nameof(DropRow.Zone),
        nameof(DropRow.From), nameof(DropRow.Until), nameof(DropRow.Days), nameof(DropRow.At), nameof(DropRow.State), nameof(DropRow.NextAt),
        nameof(DropRow.Version),
    ],
    // One that has gone out meanwhile, or was changed by somebody else, is read again.
    when: [nameof(DropRow.Version)]);

    private static readonly RowWrite Regrouped = RowWrite.Update<GroupRow>([nameof(GroupRow.Name), nameof(GroupRow.SavedAt)]);

    // What went out meanwhile has gone out.
    private static readonly RowWrite CalledOff = RowWrite.Update<DeliveryRow>(
        [nameof(DeliveryRow.State), nameof(DeliveryRow.Reason), nameof(DeliveryRow.EndedAt), nameof(DeliveryRow.NextAt)],
        when: [nameof(DeliveryRow.State)],
        mayMiss: true);

    private static readonly RowWrite AboutElse = RowWrite.Update<DeliveryRow>([nameof(DeliveryRow.About)], when: [nameof(DeliveryRow.State)], mayMiss: true);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonTeams(IDbContextFactory<EmpathyDb> databases, Changes changes, PersonRow person, DateTimeOffset now) =>
        (_databases, _changes, _person, _now) = (databases, changes, person, now);

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
        var people = await (
            from member in db.Members
            join person in db.People on member.PersonId equals person.Id
            where member.TeamId == team.Id
            orderby person.Name, person.Id
            select new { person.Id, Name = person.Name ?? "", person.ObjectId, person.Address, HasMet = person.ChatId != null }).ToListAsync(cancellationToken);
        var names = NamedPeople.Distinct([.. people.Select(person => (person.Name, person.Address ?? EndOf(person.ObjectId)))]);
        List<TeamMember> members = [.. people.Select((person, index) => new TeamMember(person.Id, names[index], person.HasMet))];
        var groups = await db.Groups.AsNoTracking().Where(group => group.TeamId == team.Id).OrderBy(group => group.Name).ToListAsync(cancellationToken);
        var inGroups = (await (
            from member in db.GroupMembers
            join grouped in db.Groups on member.GroupId equals grouped.Id
            where grouped.TeamId == team.Id
            select member).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.GroupId, row => row.PersonId);
        var usual = await db.Drops.AsNoTracking().Where(drop => drop.TeamId == team.Id && drop.State != DropState.Cancelled)
            .OrderByDescending(drop => drop.PlannedAt).FirstOrDefaultAsync(cancellationToken);
        return new TeamFacts(team, members, [.. groups.Select(group => new SavedGroup(group.Id, group.Name, [.. inGroups[group.Id]]))], usual);
    }

    /// <summary>The drop of that id, in whichever team; null when there is none.</summary>
    public async Task<DropRow?> FindDropAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Drops.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>Whom a drop names.</summary>
    public async Task<IReadOnlyList<long>> FindNamedAsync(Guid drop, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.DropPeople.Where(row => row.DropId == drop).Select(row => row.PersonId).ToListAsync(cancellationToken);
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

    /// <summary>Plans a drop, or changes one: what is kept is as this says, and what of it waits to be sent as well.</summary>
    /// <param name="drop">As it shall be.</param>
    /// <param name="people">Whom it names; empty where it names nobody.</param>
    /// <param name="recipients">Everybody it is for now.</param>
    /// <param name="about">What it brings now; null for whatever is next for each.</param>
    /// <param name="isNew">Whether it is planned for the first time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task PlanAsync(
        DropRow drop, IReadOnlyCollection<long> people, IReadOnlySet<long> recipients, string? about, bool isNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drop);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(recipients);
        if (isNew)
            _changes.Add(drop);
        else
            _changes.Update(Planned, drop, drop.Version++);
        var before = isNew ? [] : await FindNamedAsync(drop.Id, cancellationToken);
        foreach (var gone in before.Except(people))
            _changes.Remove(new DropPersonRow { DropId = drop.Id, PersonId = gone });
        foreach (var named in people.Except(before))
            _changes.Add(new DropPersonRow { DropId = drop.Id, PersonId = named });
        foreach (var row in isNew ? [] : await FindWaitingAsync(drop.Id, cancellationToken))
        {
            if (!recipients.Contains(row.PersonId))
            {
                CallOff(row, "Its drop was changed, and is not for this person any more.");
            }
            else if (row.About != about)
            {
                row.About = about;
                _changes.Update(AboutElse, row, DeliveryState.Waiting);
            }
        }
    }

    /// <summary>What of it waits to go out never does.</summary>
    /// <param name="drop">As it shall be: paused or cancelled.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task StopAsync(DropRow drop, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drop);
        _changes.Update(Planned, drop, drop.Version++);
        foreach (var row in await FindWaitingAsync(drop.Id, cancellationToken))
            CallOff(row, $"Its drop was {Word(drop.State)}.");
    }

    /// <summary>Saves people under a name; a group of the team that has it already becomes these.</summary>
    /// <returns>The group's id.</returns>
    public Guid SaveGroup(TeamFacts team, string name, IReadOnlyCollection<long> people)
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
        return group.Id;
    }

    /// <summary>The team that a saved group belongs to; null when there is no such group.</summary>
    public async Task<long?> FindGroupTeamAsync(Guid group, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Groups.Where(row => row.Id == group).Select(row => (long?)row.TeamId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Who plans a team's drops, by name, apart from those who may for all teams.</summary>
    public async Task<IReadOnlyList<TeamMember>> FindPlannersAsync(TeamRow team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await (
            from planner in db.Planners
            join person in db.People on planner.PersonId equals person.Id
            where planner.TeamId == team.Id
            orderby person.Name, person.Id
            select new TeamMember(person.Id, person.Name ?? "", person.ChatId != null)).ToListAsync(cancellationToken);
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

    /// <summary>People by the channel's own ids, of the person's tenant.</summary>
    public async Task<IReadOnlyList<TeamMember>> FindMentionedAsync(IReadOnlyCollection<string> channelUserIds, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.People
            .Where(row => row.Tenant == _person.Tenant && row.ChannelUserId != null && channelUserIds.Contains(row.ChannelUserId))
            .Select(row => new TeamMember(row.Id, row.Name ?? "", row.ChatId != null))
            .ToListAsync(cancellationToken);
    }

    private async Task<List<DeliveryRow>> FindWaitingAsync(Guid drop, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AsNoTracking().Where(row => row.DropId == drop && row.State == DeliveryState.Waiting).ToListAsync(cancellationToken);
    }

    private void CallOff(DeliveryRow row, string reason)
    {
        (row.State, row.Reason, row.EndedAt, row.NextAt) = (DeliveryState.Skipped, reason, _now, null);
        _changes.Update(CalledOff, row, DeliveryState.Waiting);
    }

    // Short enough to type, and an administrator finds the person by it.
    private static string EndOf(string objectId) => "#" + objectId[^Math.Min(objectId.Length, 4)..];

    private static string Word(DropState state) => state is DropState.Paused ? "paused" : "cancelled";
}
