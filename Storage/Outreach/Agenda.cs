using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Something that is to be sent, as it is known today.</summary>
/// <param name="Row">Its row; for a nudge or a drop whose time is still to come, the one that it will have.</param>
/// <param name="Person">For whom.</param>
/// <param name="Rhythm">When they want to hear from the bot; null when they have said nothing of it.</param>
public sealed record AgendaItem(DeliveryRow Row, PersonRow Person, RhythmRow? Rhythm);

/// <summary>What is still to come, for whoever looks ahead. Only reads; whom the bot can't reach has nothing coming.</summary>
public sealed class Agenda(IDbContextFactory<EmpathyDb> databases)
{
    /// <summary>What comes next, by when it is looked at; last what waits for the end of a pause. Of a drop that recurs, the next time.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many there are in all, and the first of them.</returns>
    public async Task<(int Count, IReadOnlyList<AgendaItem> First)> ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (waiting, written) = await WrittenAsync(db, most, cancellationToken);
        var (thoughtOf, nudges) = await NudgesAsync(db, most, cancellationToken);
        var (planned, drops) = await DropsAsync(db, most, cancellationToken);
        IEnumerable<AgendaItem> all = [.. written, .. nudges, .. drops];
        return (waiting + thoughtOf + planned, [.. all.OrderBy(item => item.Row.NextAt ?? DateTimeOffset.MaxValue).Take(most)]);
    }

    private static async Task<(int Count, IEnumerable<AgendaItem> First)> WrittenAsync(EmpathyDb db, int most, CancellationToken cancellationToken)
    {
        var all =
            from row in db.Deliveries.AsNoTracking()
            where row.State == DeliveryState.Waiting
            join person in Reachable(db) on row.PersonId equals person.Id
            join known in db.Rhythms.AsNoTracking() on person.Id equals known.PersonId into rhythms
            from rhythm in rhythms.DefaultIfEmpty()
            orderby row.NextAt == null, row.NextAt, row.Key
            select new { row, person, rhythm };
        var first = await all.Take(most).ToListAsync(cancellationToken);
        return (await all.CountAsync(cancellationToken), first.Select(one => new AgendaItem(one.row, one.person, one.rhythm)));
    }

    private static async Task<(int Count, IEnumerable<AgendaItem> First)> NudgesAsync(EmpathyDb db, int most, CancellationToken cancellationToken)
    {
        var all =
            from rhythm in db.Rhythms.AsNoTracking()
            where rhythm.NudgeAt != null && rhythm.NudgesOffAt == null
            join person in Reachable(db) on rhythm.PersonId equals person.Id
            orderby rhythm.NudgeAt, person.Id
            select new { rhythm, person };
        var first = await all.Take(most).ToListAsync(cancellationToken);
        return (await all.CountAsync(cancellationToken), first.Select(one => NudgeOf(one.person, one.rhythm)));
    }

    private static async Task<(int Count, IEnumerable<AgendaItem> First)> DropsAsync(EmpathyDb db, int most, CancellationToken cancellationToken)
    {
        var all =
            from drop in db.Drops.AsNoTracking()
            where drop.NextAt != null && db.Teams.Any(team => team.Id == drop.TeamId && team.GoneAt == null)
            from member in db.Members
            where member.TeamId == drop.TeamId
                && (drop.Audience != DropAudience.People || db.DropPeople.Any(row => row.DropId == drop.Id && row.PersonId == member.PersonId))
                && (drop.Audience != DropAudience.Group || db.GroupMembers.Any(row => row.GroupId == drop.GroupId && row.PersonId == member.PersonId))
            join person in Reachable(db) on member.PersonId equals person.Id
            join known in db.Rhythms.AsNoTracking() on person.Id equals known.PersonId into rhythms
            from rhythm in rhythms.DefaultIfEmpty()
            orderby drop.NextAt, person.Id
            select new { drop, person, rhythm };
        var first = await all.Take(most).ToListAsync(cancellationToken);
        return (await all.CountAsync(cancellationToken), first.Select(one => new AgendaItem(DropOf(one.drop, one.person), one.person, one.rhythm)));
    }

    private static IQueryable<PersonRow> Reachable(EmpathyDb db) => db.People.AsNoTracking().Where(person => person.ChatId != null && person.GoneAt == null);

    // Where the person has put nudges off, it is thought of again when that is over.
    private static AgendaItem NudgeOf(PersonRow person, RhythmRow rhythm)
    {
        var at = rhythm.NudgeAt!.Value;
        var due = rhythm.SnoozedUntil is { } until && until > at ? until : at;
        return new AgendaItem(
            new DeliveryRow { Key = DeliveryKeys.Nudge(person.Id, at), Kind = DeliveryKind.Nudge, PersonId = person.Id, DueAt = due, NextAt = due }, person, rhythm);
    }

    private static DeliveryRow DropOf(DropRow drop, PersonRow person) => new()
    {
        Key = DeliveryKeys.Drop(drop.Id, drop.NextAt!.Value, person.Id),
        Kind = DeliveryKind.Drop,
        PersonId = person.Id,
        DropId = drop.Id,
        About = drop.What is DropWhat.Hard ? null : drop.Subject,
        DueAt = drop.NextAt.Value,
        NextAt = drop.NextAt,
    };
}
