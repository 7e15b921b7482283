using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>What one person has a memory of, as a turn sees and changes it.</summary>
internal sealed class PersonMemories(TurnServices services, PersonSession person, PersonRhythm rhythm, Changes changes, DateTimeOffset now)
{
    private IReadOnlyList<MemoryRow>? _changed;

    /// <summary>The person's own days.</summary>
    public PersonDays Days => rhythm.HoursIn(services.Hours).Days;

    /// <summary>How the person's teams bring things back; known once the memories are.</summary>
    public ReviewSchedule Schedule => ReviewSchedule.Of(person.Wishes.Retention);

    /// <summary>In which order the person's teams talk dilemmas over; null where they say none. Known once the memories are.</summary>
    public DebriefForm? TeamForm => person.Wishes.Debrief;

    /// <summary>As they stood after the last review.</summary>
    public async Task<IReadOnlyList<MemoryRow>> FindAsync(CancellationToken cancellationToken)
    {
        if (_changed is not null)
            return _changed;
        if (person.Memories is { } known)
            return known;

        await using var db = await services.Databases.CreateDbContextAsync(cancellationToken);
        person.Wishes = await TeamWishes.OfAsync(db, person.Person.Id, cancellationToken);
        return person.Memories = await db.Memories.AsNoTracking().Where(row => row.PersonId == person.Person.Id).ToListAsync(cancellationToken);
    }

    /// <summary>One more review, with the turn.</summary>
    /// <param name="kind">What the memory is of.</param>
    /// <param name="subject">The id of that.</param>
    /// <param name="rating">How it went.</param>
    /// <param name="isOverAt">It doesn't come back before then.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>All memories as they stand now.</returns>
    public async Task<IReadOnlyList<MemoryRow>> ReviewAsync(
        MemoryKind kind, string subject, Rating rating, DateTimeOffset isOverAt, CancellationToken cancellationToken)
    {
        var known = await FindAsync(cancellationToken);
        var memory = MemoryRows.Reviewed(known, person.Person.Id, kind, subject, rating, now, Days, isOverAt, Schedule, changes);
        return _changed = [memory, .. known.Where(row => row.Kind != kind || row.Subject != subject)];
    }

    /// <summary>What was changed is what is known from now on.</summary>
    internal void Publish() => person.Memories = _changed ?? person.Memories;
}
