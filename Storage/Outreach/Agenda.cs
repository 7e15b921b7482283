using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Something that is to be sent, as it is known today.</summary>
/// <param name="Key">Its name; for a nudge or a drop that is only planned, the one that it will have.</param>
/// <param name="Kind">What it carries.</param>
/// <param name="DueAt">When it becomes due.</param>
/// <param name="NextAt">When it is looked at next; null while it waits for the person to end a pause.</param>
/// <param name="AttemptId">The attempt it belongs to; null when to none.</param>
/// <param name="Person">For whom.</param>
/// <param name="Rhythm">When they want to hear from the bot; null when they have said nothing of it.</param>
public sealed record AgendaItem(
    string Key, DeliveryKind Kind, DateTimeOffset DueAt, DateTimeOffset? NextAt, Guid? AttemptId, PersonRow Person, RhythmRow? Rhythm);

/// <summary>What is still to come, for whoever looks ahead. Only reads; whom the bot can't reach has nothing coming.</summary>
public sealed class Agenda(IDbContextFactory<EmpathyDb> databases)
{
    /// <summary>What comes next, by when it is looked at; last what waits for the end of a pause.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many there are in all, and the first of them.</returns>
    public async Task<(int Count, IReadOnlyList<AgendaItem> First)> ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var reachable = db.People.AsNoTracking().Where(person => person.ChatId != null && person.GoneAt == null);
        var waiting =
            from row in db.Deliveries.AsNoTracking()
            where row.State == DeliveryState.Waiting
            join person in reachable on row.PersonId equals person.Id
            join known in db.Rhythms.AsNoTracking() on person.Id equals known.PersonId into rhythms
            from rhythm in rhythms.DefaultIfEmpty()
            orderby row.NextAt == null, row.NextAt, row.Key
            select new { row, person, rhythm };
        var nudges =
            from rhythm in db.Rhythms.AsNoTracking()
            where rhythm.NudgeAt != null && rhythm.NudgesOffAt == null
            join person in reachable on rhythm.PersonId equals person.Id
            orderby rhythm.NudgeAt, person.Id
            select new { rhythm, person };

        var drops =
            from drop in db.Drops.AsNoTracking()
            where drop.NextAt != null
            from person in reachable
            where db.Members.Any(member => member.TeamId == drop.TeamId && member.PersonId == person.Id)
                && (drop.Audience != DropAudience.People || db.DropPeople.Any(named => named.DropId == drop.Id && named.PersonId == person.Id))
                && (drop.Audience != DropAudience.Group || db.GroupMembers.Any(member => member.GroupId == drop.GroupId && member.PersonId == person.Id))
            join known in db.Rhythms.AsNoTracking() on person.Id equals known.PersonId into rhythms
            from rhythm in rhythms.DefaultIfEmpty()
            orderby drop.NextAt, person.Id
            select new { drop, person, rhythm };

        var count = await waiting.CountAsync(cancellationToken) + await nudges.CountAsync(cancellationToken) + await drops.CountAsync(cancellationToken);
        var deliveries = await waiting.Take(most).ToListAsync(cancellationToken);
        var thoughtOf = await nudges.Take(most).ToListAsync(cancellationToken);
        var items = deliveries
            .Select(one => new AgendaItem(one.row.Key, one.row.Kind, one.row.DueAt, one.row.NextAt, one.row.AttemptId, one.person, one.rhythm))
            .Concat(thoughtOf.Select(one => NudgeOf(one.person, one.rhythm)))
            .Concat((await drops.Take(most).ToListAsync(cancellationToken)).Select(one => DropOf(one.drop, one.person, one.rhythm)))
            .OrderBy(item => item.NextAt ?? DateTimeOffset.MaxValue);
        return (count, [.. items.Take(most)]);
    }

    private static AgendaItem DropOf(DropRow drop, PersonRow person, RhythmRow? rhythm)
    {
        var at = drop.NextAt!.Value;
        return new AgendaItem(DeliveryKeys.Drop(drop.Id, at, person.Id), DeliveryKind.Drop, at, at, null, person, rhythm);
    }

    // Where the person has put nudges off, it is thought of again when that is over.
    private static AgendaItem NudgeOf(PersonRow person, RhythmRow rhythm)
    {
        var at = rhythm.NudgeAt!.Value;
        var due = rhythm.SnoozedUntil is { } until && until > at ? until : at;
        return new AgendaItem(DeliveryKeys.Nudge(person.Id, at), DeliveryKind.Nudge, due, due, null, person, rhythm);
    }
}
