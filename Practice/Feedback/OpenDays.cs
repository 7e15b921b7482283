using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Practice.Feedback;

/// <summary>For how long colleagues are asked for notes.</summary>
public static class OpenDays
{
    /// <summary>So many working days.</summary>
    public const int Count = 5;

    /// <summary>The same time of day, five of the team's working days later.</summary>
    /// <param name="hours">The team's.</param>
    /// <param name="posted">When it came to stand in the channel.</param>
    public static Instant Until(PersonHours hours, Instant posted)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var until = posted;
        for (var day = 0; day < Count && hours.NextOpen(NextDay(hours, until)) is not null; day++)
        {
            until = NextDay(hours, until);
            while (!IsWorkday(hours, until))
                until = NextDay(hours, until);
        }

        return until;
    }

    private static bool IsWorkday(PersonHours hours, Instant at)
    {
        var date = at.InZone(hours.Zone).Date;
        return hours.WorkingDays.Contains(date.DayOfWeek) && !hours.DaysOff.Contains(date);
    }

    // By the clock on the wall: a day on which it is set is shorter, or longer.
    private static Instant NextDay(PersonHours hours, Instant at) => at.InZone(hours.Zone).LocalDateTime.PlusDays(1).InZoneLeniently(hours.Zone).ToInstant();
}
