using EmpathyBot.Practice.Hours.Recurring;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads one moment to come: a date, a date with a time of day, or a time of day.</summary>
internal static class Moment
{
    /// <summary>What is further off was hardly meant.</summary>
    public const int MostYears = 10;

    /// <summary>The moment, or null where none begins. A date alone means its start; a time alone is today's.</summary>
    public static Instant? Take(TypedTime typed, Instant now, PersonDays days, bool dotsAreDates)
    {
        var today = days.DayOf(now);
        var early = Clock.Take(typed);
        var date = Dates.Take(typed, today, dotsAreDates);
        var time = (early ?? Clock.Take(typed))?.Alone(typed);
        if (date is null && time is null)
            return null;

        var day = date ?? today;
        var at = time is { } clock ? WallTime.On(day, clock, days.Zone) : days.StartOf(day);
        if (at is null)
            typed.Fail(Misheard.NoSuchDate);
        else if (at <= now)
            typed.Fail(Misheard.InThePast);
        FailIfTooFar(typed, day, today);
        return at ?? now;
    }

    public static void FailIfTooFar(TypedTime typed, LocalDate date, LocalDate today)
    {
        if (date > today.PlusYears(MostYears))
            typed.Fail(Misheard.TooFar);
    }
}
