using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Memories as they are kept.</summary>
internal static class MemoryRows
{
    private static readonly RowWrite Review = RowWrite.Update<MemoryRow>(
        [
            nameof(MemoryRow.Stability), nameof(MemoryRow.Difficulty), nameof(MemoryRow.Rating), nameof(MemoryRow.ReviewedAt), nameof(MemoryRow.DueAt),
            nameof(MemoryRow.Reviews),
        ],
        when: [nameof(MemoryRow.Reviews)]);

    /// <summary>The memory after one more review, written to the changes.</summary>
    /// <param name="known">The person's memories as they were.</param>
    /// <param name="person">Whose.</param>
    /// <param name="kind">What the memory is of.</param>
    /// <param name="subject">The id of that.</param>
    /// <param name="rating">How it went.</param>
    /// <param name="now">When.</param>
    /// <param name="days">The person's own days.</param>
    /// <param name="isOverAt">When the last of what it led to arrives: it doesn't come back before the story is over.</param>
    /// <param name="schedule">The team's.</param>
    /// <param name="changes">Where it is written.</param>
    public static MemoryRow Reviewed(
        IReadOnlyList<MemoryRow> known, long person, MemoryKind kind, string subject, Rating rating, DateTimeOffset now, PersonDays days,
        DateTimeOffset isOverAt, ReviewSchedule schedule, Changes changes)
    {
        var before = known.FirstOrDefault(row => row.Kind == kind && row.Subject == subject);
        // Memory counts the person's own nights: twice on one day is the same day. A clock that was set back is no time at all.
        var nights = before is null ? 0 : Math.Max(0, Period.DaysBetween(DayOf(before.ReviewedAt), DayOf(now)));
        var state = schedule.Review(before is null ? null : new MemoryState(before.Stability, before.Difficulty), nights, rating);
        var reviews = (before?.Reviews ?? 0) + 1;
        var due = now + TimeSpan.FromDays(schedule.DueIn(state, (long)SeededOrder.Key(person, FormattableString.Invariant($"{subject}/{reviews}"))));
        var memory = new MemoryRow
        {
            PersonId = person,
            Kind = kind,
            Subject = subject,
            Stability = state.Stability,
            Difficulty = state.Difficulty,
            Rating = (int)rating,
            ReviewedAt = now,
            DueAt = due > isOverAt ? due : isOverAt,
            Reviews = reviews,
        };
        if (before is null)
            changes.Add(memory);
        else
            changes.Update(Review, memory, before.Reviews);
        return memory;

        LocalDate DayOf(DateTimeOffset moment) => days.DayOf(Instant.FromDateTimeOffset(moment));
    }
}
