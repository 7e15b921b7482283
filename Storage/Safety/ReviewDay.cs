using EmpathyBot.Practice.Hours;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>The next time that it is eight in the morning.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset now, HoursOptions hours)
    {
        var days = DaysOf(hours);
        var at = Instant.FromDateTimeOffset(now);
        var today = days.StartOf(days.DayOf(at)) + Morning;
        return (today > at ? today : days.StartOf(days.DayOf(at).PlusDays(1)) + Morning).ToDateTimeOffset();
    }

    /// <summary>The day of that moment, as ISO 8601 writes it.</summary>
    public static string NameOf(DateTimeOffset moment, HoursOptions hours) =>
        LocalDatePattern.Iso.Format(DaysOf(hours).DayOf(Instant.FromDateTimeOffset(moment)));

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
