using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>A stretch of every day by the clock on the wall: working hours or quiet hours.</summary>
/// <param name="From">The first moment in it.</param>
/// <param name="To">
/// The first moment after it. Before <paramref name="From"/> it is on the next day, and 0:00 is the end of the same day; equal to
/// <paramref name="From"/> the stretch is round the clock.
/// </param>
public readonly record struct DayTimes(LocalTime From, LocalTime To)
{
    public bool IsOverMidnight => To <= From;

    public bool Contains(LocalTime time) => IsOverMidnight ? time >= From || time < To : time >= From && time < To;

    /// <summary>When the stretch that begins on a date does so.</summary>
    internal LocalDateTime StartOn(LocalDate date) => date + From;

    /// <summary>When the stretch that begins on a date ends.</summary>
    internal LocalDateTime EndFrom(LocalDate date) => (IsOverMidnight ? date.PlusDays(1) : date) + To;
}
