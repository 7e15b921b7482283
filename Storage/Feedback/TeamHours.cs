using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Storage.Feedback;

/// <summary>When a team's channel may be written to unasked: Monday to Friday, nine to five, in the zone of the team.</summary>
public static class TeamHours
{
    /// <param name="team">Which.</param>
    /// <param name="options">What the operator set: the zone of a team that named none, and days on which nobody works.</param>
    public static PersonHours Of(TeamRow team, HoursOptions options)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(options);
        return new PersonHours { Zone = Hours.ZoneOf(team.Zone) ?? Hours.ZoneOf(options.TimeZone) ?? DateTimeZone.Utc, DaysOff = options.DaysOff };
    }

    /// <summary>The same time on the clock on the wall, a week before.</summary>
    /// <param name="at">When.</param>
    /// <param name="zone">By which clock.</param>
    public static DateTimeOffset WeekBefore(DateTimeOffset at, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime.PlusWeeks(-1).InZoneLeniently(zone).ToInstant().ToDateTimeOffset();
}
