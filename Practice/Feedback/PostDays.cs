using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Practice.Feedback;

/// <summary>
/// When something that was offered comes to a team's channel: in its hours, at most one a day and so many a week, over the week's days rather
/// than one after the other; where nothing came this week yet, at once.
/// </summary>
public static class PostDays
{
    /// <summary>So many a week where the team has said nothing of it.</summary>
    public const int Usual = 3;

    public const int LeastAWeek = 1;

    public const int MostAWeek = 5;

    private const int DaysOfWeek = 7;

    private static readonly Duration Morning = Duration.FromHours(2) + Duration.FromMinutes(30);

    /// <summary>The next moment that is free; null where the hours leave no room at all, or a pause has no end.</summary>
    /// <param name="hours">The team's.</param>
    /// <param name="taken">What was posted already, or is planned.</param>
    /// <param name="aWeek">How many there are in a week at most, Monday to Sunday; from 1 to 5.</param>
    /// <param name="now">From when on.</param>
    /// <param name="seed">Draws the moment of a morning.</param>
    public static Instant? Next(PersonHours hours, IReadOnlyCollection<Instant> taken, int aWeek, Instant now, long seed)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentOutOfRangeException.ThrowIfLessThan(aWeek, LeastAWeek);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(aWeek, MostAWeek);
        var days = taken.Select(hours.Days.DayOf).ToHashSet();
        // Of what is taken there is an end, so a week comes in which this ends.
        for (var from = now; hours.NextOpen(from) is { } open;)
        {
            var first = hours.Days.DayOf(open);
            var monday = first.PlusDays(1).Previous(IsoDayOfWeek.Monday);
            if (InWeek(hours, [.. days.Where(day => day >= monday && day < monday.PlusWeeks(1))], aWeek, open, monday) is { } stretch)
                return stretch.Start == now ? now : Spread.Pick(stretch, Morning, seed);
            from = hours.Days.StartOf(monday.PlusWeeks(1));
        }

        return null;
    }

    // The earliest of the days that lie far enough from the others, or else as far as can be.
    private static Interval? InWeek(PersonHours hours, List<LocalDate> taken, int aWeek, Instant from, LocalDate monday)
    {
        if (taken.Count >= aWeek)
            return null;
        var apart = (MostAWeek + 1) / aWeek;
        return Enumerable.Range(0, DaysOfWeek).Select(monday.PlusDays)
            .Where(day => !taken.Contains(day))
            .Select(day => (Day: day, Stretch: StretchOn(hours, day, from)))
            .Where(day => day.Stretch is not null)
            .OrderByDescending(day => taken.Select(other => Math.Min(apart, DaysApart(day.Day, other))).DefaultIfEmpty(apart).Min())
            .ThenBy(day => apart == 1 ? 0 : taken.Count(other => DaysApart(day.Day, other) == 1))
            .ThenBy(day => day.Day)
            .FirstOrDefault().Stretch;
    }

    private static int DaysApart(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));

    private static Interval? StretchOn(PersonHours hours, LocalDate day, Instant from) =>
        hours.NextStretch(Instant.Max(from, hours.Days.StartOf(day))) is { } stretch && hours.Days.DayOf(stretch.Start) == day ? stretch : null;
}
