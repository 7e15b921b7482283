using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using EmpathyBot.Storage.Records;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Storage.Drops;

/// <summary>When drops go out, as they are kept.</summary>
public static class DropPlans
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;

    /// <summary>When this one goes out.</summary>
    public static Recurrence RecurrenceOf(DropRow drop)
    {
        ArgumentNullException.ThrowIfNull(drop);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(drop.Zone) ?? DateTimeZone.Utc;
        var at = LocalTime.FromMinutesSinceMidnight(drop.At);
        var from = Dates.Parse(drop.From).Value;
        return drop.Days is { } days
            ? new Recurrence.Weekly(Weekdays.FromBits(days), at, from, drop.Until is { } until ? Dates.Parse(until).Value : null, zone)
            : new Recurrence.Once(from + at, zone);
    }

    /// <summary>Writes when it goes out; its next time is the first after <paramref name="now"/>.</summary>
    public static void Write(DropRow drop, Recurrence when, Instant now)
    {
        ArgumentNullException.ThrowIfNull(drop);
        ArgumentNullException.ThrowIfNull(when);
        drop.Zone = when.Zone.Id;
        drop.NextAt = when.Next(now)?.ToDateTimeOffset();
        switch (when)
        {
            case Recurrence.Once once:
                (drop.From, drop.Until, drop.Days, drop.At) = (Dates.Format(once.At.Date), null, null, Minutes(once.At.TimeOfDay));
                break;
            case Recurrence.Weekly weekly:
                (drop.From, drop.Until) = (Dates.Format(weekly.From), weekly.Until is { } until ? Dates.Format(until) : null);
                (drop.Days, drop.At) = (weekly.Days.Bits, Minutes(weekly.At));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(when), when, "There is no such recurrence.");
        }
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
