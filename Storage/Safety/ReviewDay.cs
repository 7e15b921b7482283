using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Storage.Safety;

/// <summary>
/// When flags are told: those of a day all together, at eight on the next, in the operator's zone. Told at once they would tell who had just
/// been at it.
/// </summary>
public static class ReviewDay
{
    private static readonly Duration Morning = Duration.FromHours(8);

    /// <summary>When what is flagged now is told.</summary>
    public static DateTimeOffset ToldAt(DateTimeOffset flaggedAt, HoursOptions hours)
    {
        var days = DaysOf(hours);
        return (days.StartOf(days.DayOf(Instant.FromDateTimeOffset(flaggedAt)).PlusDays(1)) + Morning).ToDateTimeOffset();
    }

    /// <summary>Flags from then on are not shown yet.</summary>
    public static DateTimeOffset ShownTo(DateTimeOffset now, HoursOptions hours)
    {
        var days = DaysOf(hours);
        return days.StartOf(days.DayOf(Instant.FromDateTimeOffset(now))).ToDateTimeOffset();
    }

    private static PersonDays DaysOf(HoursOptions hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new PersonDays((hours.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null) ?? DateTimeZone.Utc);
    }
}
