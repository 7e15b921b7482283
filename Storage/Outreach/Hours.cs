using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Storage.Outreach;

/// <summary>A person's hours, from what they said, what their client said, and what the operator set.</summary>
public static class Hours
{
    /// <param name="person">Whose.</param>
    /// <param name="rhythm">What they said of it; null when nothing.</param>
    /// <param name="options">What the operator set.</param>
    public static PersonHours Of(PersonRow person, RhythmRow? rhythm, HoursOptions options)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(options);
        var usual = new PersonHours
        {
            Zone = ZoneOf(rhythm?.Zone) ?? ZoneOf(person.ClientZone) ?? ZoneOf(person.TeamZone) ?? ZoneOf(options.TimeZone) ?? DateTimeZone.Utc,
            DaysOff = options.DaysOff,
        };
        return rhythm is null
            ? usual
            : usual with
            {
                WorkingDays = rhythm.WorkDays is { } days ? Weekdays.FromBits(days) : usual.WorkingDays,
                WorkingHours = Times(rhythm.WorkFrom, rhythm.WorkTo) ?? usual.WorkingHours,
                QuietHours = Times(rhythm.QuietFrom, rhythm.QuietTo),
                Pause = rhythm.PausedAt is null ? null : new Pause(rhythm.PausedUntil is { } until ? Instant.FromDateTimeOffset(until) : null),
            };
    }

    private static DayTimes? Times(int? from, int? to) =>
        from is { } start && to is { } end ? new DayTimes(LocalTime.FromMinutesSinceMidnight(start), LocalTime.FromMinutesSinceMidnight(end)) : null;

    /// <summary>The zone of that name; null for none. A client may name one that this machine's list doesn't have.</summary>
    internal static DateTimeZone? ZoneOf(string? name) => name is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
}
