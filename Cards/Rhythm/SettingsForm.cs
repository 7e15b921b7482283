using EmpathyBot.Practice.Hours;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Cards.Rhythm;

/// <summary>What stands in the fields of the settings card, as fields have it.</summary>
/// <param name="Zone">A name of the IANA database, or whatever was typed.</param>
/// <param name="WorkFrom">Like 09:00; empty when nothing stands there.</param>
public sealed record SettingsForm(string Zone, Weekdays Days, string WorkFrom, string WorkTo, string QuietFrom, string QuietTo, bool HasNudges, bool HasClock = true)
{
    /// <summary>How fields have a time of day.</summary>
    public static LocalTimePattern Times { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The fields as the person's hours are.</summary>
    public static SettingsForm Of(PersonHours hours, bool hasNudges, bool hasClock = true)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new(
            hours.Zone.Id,
            hours.WorkingDays,
            Times.Format(hours.WorkingHours.From),
            Times.Format(hours.WorkingHours.To),
            Time(hours.QuietHours?.From),
            Time(hours.QuietHours?.To),
            hasNudges,
            hasClock);
    }

    private static string Time(LocalTime? time) => time is { } some ? Times.Format(some) : "";
}
