using NodaTime;

namespace EmpathyBot.Practice.Hours.Recurring;

/// <summary>
/// When a practice drop goes out, by the clock on the wall of one zone. Where the clocks are set back, it goes out once, in the earlier of the
/// two hours. A time that the clocks skip moves to the end of the gap, or, where that would be another day, to the minute before the gap. On a
/// day that is skipped whole nothing goes out. So there is never more than one on a date.
/// </summary>
public abstract record Recurrence
{
    // Also keeps the two kinds below the only ones.
    private Recurrence(DateTimeZone zone) => Zone = zone;

    public DateTimeZone Zone { get; init; }

    /// <summary>The first moment later than this one; null when none is left.</summary>
    public abstract Instant? Next(Instant after);

    /// <summary>All moments later than this one, in order; reckoned one by one as they are asked for, and without end where there is none.</summary>
    public IEnumerable<Instant> Upcoming(Instant after)
    {
        for (var next = Next(after); next is { } at; next = Next(at))
            yield return at;
    }

    /// <summary>One time only.</summary>
    public sealed record Once(LocalDateTime At, DateTimeZone Zone) : Recurrence(Zone)
    {
        public override Instant? Next(Instant after) => WallTime.On(At.Date, At.TimeOfDay, Zone) is { } at && at > after ? at : null;
    }

    /// <summary>Every week on some days.</summary>
    /// <param name="From">The first date on which it may be.</param>
    /// <param name="Until">The last date on which it may be; null when there is no end.</param>
    public sealed record Weekly(Weekdays Days, LocalTime At, LocalDate From, LocalDate? Until, DateTimeZone Zone) : Recurrence(Zone)
    {
        // The calendar's last year is left out, so that stepping over its end is never tried.
        private static readonly LocalDate LastDate = LocalDate.MaxIsoValue.PlusYears(-1);

        public override Instant? Next(Instant after)
        {
            if (Days.IsEmpty)
                return null;

            var last = Until is { } until ? LocalDate.Min(until, LastDate) : LastDate;
            for (var date = LocalDate.Max(From, after.InZone(Zone).Date.PlusDays(-1)); date <= last; date = date.PlusDays(1))
            {
                if (Days.Contains(date.DayOfWeek) && WallTime.On(date, At, Zone) is { } at && at > after)
                    return at;
            }

            return null;
        }
    }
}
