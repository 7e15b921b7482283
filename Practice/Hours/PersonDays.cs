using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>
/// The days of a zone as a row without gaps and overlaps, so that what is counted per day is counted once. A day that has begun goes on when
/// the clocks are set back over midnight; a day that the zone skipped (Apia's 30 December 2011) is empty.
/// </summary>
public sealed record PersonDays(DateTimeZone Zone)
{
    /// <summary>The day that a moment belongs to.</summary>
    public LocalDate DayOf(Instant at)
    {
        var tomorrow = at.InZone(Zone).Date.PlusDays(1);
        return at < StartOf(tomorrow) ? tomorrow.PlusDays(-1) : tomorrow;
    }

    /// <summary>From a day's first moment to the first of the next.</summary>
    public Interval Day(LocalDate date) => new(StartOf(date), StartOf(date.PlusDays(1)));

    /// <summary>The week, Monday to Sunday, that a moment belongs to.</summary>
    public Interval WeekOf(Instant at)
    {
        var monday = DayOf(at).PlusDays(1).Previous(IsoDayOfWeek.Monday);
        return new(StartOf(monday), StartOf(monday.PlusWeeks(1)));
    }

    /// <summary>The first moment of a day; where the clocks skip midnight, the first after the gap.</summary>
    public Instant StartOf(LocalDate date)
    {
        var midnight = Zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }
}
