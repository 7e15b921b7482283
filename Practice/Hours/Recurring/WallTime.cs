using NodaTime;

namespace EmpathyBot.Practice.Hours.Recurring;

/// <summary>Turns a date and a time on the wall into one moment, by the rule of <see cref="Recurrence"/>.</summary>
internal static class WallTime
{
    public static Instant? On(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(date + time);
        if (mapping.Count > 0)
            return mapping.First().ToInstant();

        var gapEnd = mapping.LateInterval.Start;
        if (DateOf(gapEnd, zone) == date)
            return gapEnd;

        var before = gapEnd - Duration.FromMinutes(1);
        return DateOf(before, zone) == date ? before : null;
    }

    private static LocalDate DateOf(Instant at, DateTimeZone zone) => at.InZone(zone).Date;
}
