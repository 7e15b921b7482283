using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>The teams that the bot is in, and who is in them.</summary>
public sealed class TeamRosters
{
    private const int Tries = 3;

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TurnStore _turns;
    private readonly TimeProvider _time;

    internal TeamRosters(IDbContextFactory<EmpathyDb> databases, TurnStore turns, TimeProvider time) => (_databases, _turns, _time) = (databases, turns, time);

    /// <summary>The bot is in this team. Whoever added it plans the team's drops from now on.</summary>
    public Task<TeamRow> MeetAsync(TeamMet met, CancellationToken cancellationToken) => AgainWhereRacedAsync(async db =>
    {
        var team = await db.Teams.FirstOrDefaultAsync(row => row.ChannelId == met.ChannelId && row.TeamId == met.TeamId, cancellationToken);
        if (team is null)
        {
            team = new TeamRow
            {
                ChannelId = met.ChannelId,
                TeamId = met.TeamId,
                Tenant = met.Tenant,
                ServiceUrl = met.ServiceUrl,
                BotId = met.BotId,
            };
            db.Add(team);
        }

        var (isNew, isBack) = (team.Id == 0, team.GoneAt is not null);
        (team.Name, team.ServiceUrl, team.BotId, team.GoneAt) = (met.Name ?? team.Name, met.ServiceUrl, met.BotId, null);
        team.Zone ??= met.Zone;
        await db.SaveChangesAsync(cancellationToken);
        if (isBack)
            await ComingAndGoing.IsBackAsync(db, team.Id, _time.GetUtcNow(), cancellationToken);
        if (isNew || isBack)
            _turns.ForgetPlaces();
        if (met.AddedBy is { } adder)
            await AppointAsync(db, team, adder, cancellationToken);
        return team;
    });

    /// <summary>The team as it is kept; null when the bot has not met it, or is out of it.</summary>
    public async Task<TeamRow?> FindAsync(string channelId, string teamId, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Teams.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ChannelId == channelId && row.TeamId == teamId && row.GoneAt == null, cancellationToken);
    }

    /// <summary>The bot is out of this team: nothing is planned for it any more.</summary>
    public async Task LeaveAsync(string channelId, string teamId, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var now = _time.GetUtcNow();
        await db.Teams.Where(row => row.ChannelId == channelId && row.TeamId == teamId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.GoneAt, now), cancellationToken);
        foreach (var left in await db.Teams.Where(row => row.ChannelId == channelId && row.TeamId == teamId).Select(row => row.Id).ToListAsync(cancellationToken))
            await ComingAndGoing.LeftAsync(db, left, now, cancellationToken);
        _turns.ForgetPlaces();
    }

    /// <summary>Keeps who is in a team now, people the bot has not met included; who is not named is out, and plans its drops and is there to talk to no more.</summary>
    public Task KeepAsync(TeamRow team, IReadOnlyCollection<RosterMember> members, CancellationToken cancellationToken) => AgainWhereRacedAsync(async db =>
    {
        // Somebody owns every team: the channel has told of none of them.
        if (members.Count == 0)
            return team;
        var now = _time.GetUtcNow();
        var ids = members.Select(member => member.ObjectId).ToHashSet(StringComparer.Ordinal);
        var shared = members.DistinctBy(member => member.ObjectId).Where(member => member.Name is not null)
            .GroupBy(member => member.Name!, NamedPeople.SameName).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(NamedPeople.SameName);
        var known = await db.People.Where(row => row.Tenant == team.Tenant && ids.Contains(row.ObjectId))
            .ToDictionaryAsync(row => row.ObjectId, StringComparer.Ordinal, cancellationToken);
        foreach (var member in members.DistinctBy(member => member.ObjectId))
        {
            if (!known.TryGetValue(member.ObjectId, out var person))
            {
                person = new PersonRow { Tenant = team.Tenant, ObjectId = member.ObjectId, FirstSeenAt = now };
                known.Add(member.ObjectId, person);
                db.Add(person);
            }

            person.Name = member.Name ?? person.Name;
            // Kept of those alone who can't be named without it; they may share their name in another team.
            if (member.Address is { } address && person.Name is { } name && shared.Contains(name))
                person.Address = address;
            person.ChannelUserId = member.ChannelUserId;
            person.TeamZone = team.Zone ?? person.TeamZone;
        }

        await db.SaveChangesAsync(cancellationToken);
        var before = await db.Members.Where(row => row.TeamId == team.Id).ToDictionaryAsync(row => row.PersonId, cancellationToken);
        var inside = known.Values.Select(person => person.Id).ToHashSet();
        var gone = before.Keys.Where(id => !inside.Contains(id)).ToList();
        db.RemoveRange(gone.Select(id => before[id]));
        // Whoever added the bot without being in the team has not left it.
        db.RemoveRange(await db.Planners.Where(row => row.TeamId == team.Id && gone.Contains(row.PersonId)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Facilitators.Where(row => row.TeamId == team.Id && gone.Contains(row.PersonId)).ToListAsync(cancellationToken));
        // Who was there when the roster was first read is no newcomer.
        var isFirst = !await db.Teams.AnyAsync(row => row.Id == team.Id && row.ReadAt != null, cancellationToken);
        var added = inside.Where(id => !before.ContainsKey(id)).ToList();
        db.AddRange(added.Select(id => new MemberRow { TeamId = team.Id, PersonId = id, SinceAt = isFirst ? null : now }));
        await db.SaveChangesAsync(cancellationToken);
        if (gone.Count > 0 || added.Count > 0)
            _turns.ForgetPlaces();
        await db.Teams.Where(row => row.Id == team.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancellationToken);
        return team;
    });

    /// <summary>The teams whose roster should be read again before their drops go out, or before colleagues are asked for notes.</summary>
    /// <param name="dueBy">Those with one that is due by then.</param>
    /// <param name="readBefore">And whose roster was last read before this.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<TeamRow>> FindStaleAsync(DateTimeOffset dueBy, DateTimeOffset readBefore, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Teams.AsNoTracking()
            .Where(team => team.GoneAt == null && (team.ReadAt == null || team.ReadAt < readBefore)
                && (db.Drops.Any(drop => drop.TeamId == team.Id && drop.NextAt <= dueBy)
                    || db.ChannelDeliveries.Any(row => row.TeamId == team.Id && row.State == DeliveryState.Waiting && row.Kind == ChannelDeliveryKind.Prompt && row.NextAt <= dueBy)))
            .ToListAsync(cancellationToken);
    }

    private async Task AppointAsync(EmpathyDb db, TeamRow team, PersonKey adder, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var person = await db.People.FirstOrDefaultAsync(row => row.Tenant == adder.Tenant && row.ObjectId == adder.ObjectId, cancellationToken);
        if (person is null)
        {
            person = new PersonRow { Tenant = adder.Tenant, ObjectId = adder.ObjectId, FirstSeenAt = now };
            db.Add(person);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (await db.Planners.AnyAsync(row => row.TeamId == team.Id && row.PersonId == person.Id, cancellationToken))
            return;
        db.Add(new PlannerRow { TeamId = team.Id, PersonId = person.Id, AppointedBy = person.Id, Since = now });
        await db.SaveChangesAsync(cancellationToken);
    }

    // Somebody writes to the bot for the first time at the moment that their team's roster is read: then they are there.
    private async Task<TeamRow> AgainWhereRacedAsync(Func<EmpathyDb, Task<TeamRow>> work)
    {
        for (var tried = 1; ; tried++)
        {
            await using var db = await _databases.CreateDbContextAsync(CancellationToken.None);
            try
            {
                return await work(db);
            }
            catch (DbUpdateException) when (tried < Tries)
            {
            }
        }
    }
}

/// <summary>A team that the bot finds itself in.</summary>
/// <param name="TeamId">The channel's own id of the team.</param>
/// <param name="Zone">The IANA name of the zone of whoever added the bot; null when not known.</param>
/// <param name="AddedBy">Who added it; null when that isn't known.</param>
public sealed record TeamMet(
    string ChannelId, string TeamId, string Tenant, string? Name, string ServiceUrl, string BotId, string? Zone, PersonKey? AddedBy);

/// <summary>Somebody in a roster.</summary>
/// <param name="ObjectId">As in <see cref="PersonKey.ObjectId"/>.</param>
/// <param name="ChannelUserId">The channel's own id of them.</param>
/// <param name="Name">What the channel calls them; null when it doesn't say.</param>
/// <param name="Address">Their sign-in name or mail address; null when the channel doesn't say.</param>
public sealed record RosterMember(string ObjectId, string ChannelUserId, string? Name, string? Address = null);
