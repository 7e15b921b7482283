using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Cards.Rhythm;

/// <summary>When the bot writes to a person, in plain sentences.</summary>
public static class NowSentences
{
    /// <param name="words">The language.</param>
    /// <param name="hours">The person's.</param>
    /// <param name="now">A pause or a snooze that is over is not spoken of.</param>
    /// <param name="hasNudges">Whether reminders come.</param>
    /// <param name="snoozedUntil">Before when they don't; null when that was not asked for.</param>
    /// <param name="hasClock">Whether drills run against a clock.</param>
    public static string Make(Words.Words words, PersonHours hours, Instant now, bool hasNudges, Instant? snoozedUntil, bool hasClock = true)
    {
        ArgumentNullException.ThrowIfNull(hours);
        List<string> all = [hours.LeaveRoom ? words.HoursNow(hours) : words.HoursLeaveNoRoom(hours.Zone)];
        if (!hasNudges)
            all.Add(words.NudgesAreOff);
        else if (snoozedUntil is { } until && until > now)
            all.Add(words.NudgesNotBefore(Moment(words, hours, until, now)));
        if (Pause(words, hours, now) is { Length: > 0 } pause)
            all.Add(pause);
        if (!hasClock)
            all.Add(words.ClockIsOff);
        return string.Join(' ', all);
    }

    /// <summary>That there is a pause now, and until when; empty when there is none.</summary>
    public static string Pause(Words.Words words, PersonHours hours, Instant now) => hours.Pause switch
    {
        { } pause when !pause.Holds(now) => "",
        { Until: { } end } => words.PausedNow(Moment(words, hours, end, now)),
        { } => words.PausedNowWithoutEnd,
        null => "",
    };

    /// <summary>What a pause that was just set means; empty when there is none.</summary>
    public static string JustPaused(Words.Words words, PersonHours hours, Instant now) => hours.Pause switch
    {
        { } pause when !pause.Holds(now) => "",
        { Until: { } end } => words.Paused(Moment(words, hours, end, now)),
        { } => words.PausedWithoutEnd,
        null => "",
    };

    public static string Moment(Words.Words words, PersonHours hours, Instant at, Instant now) =>
        words.Moment(at.InZone(hours.Zone).LocalDateTime, hours.Days.DayOf(now));
}
