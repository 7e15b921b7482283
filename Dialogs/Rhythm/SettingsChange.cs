using EmpathyBot.Storage.Turns;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>What a person has set on the settings card.</summary>
/// <param name="Zone">The IANA name of the zone that they said; null for their client's.</param>
/// <param name="Work">Null for the usual hours.</param>
/// <param name="Quiet">Null for none.</param>
internal sealed record SettingsChange(string? Zone, Weekdays Days, DayTimes? Work, DayTimes? Quiet, bool HasNudges, bool HasClock)
{
    private static readonly PersonHours Usual = new() { Zone = DateTimeZone.Utc };

    public void WriteTo(RhythmRow row, DateTimeOffset now)
    {
        // What stays as is usual was not said: it goes along when what is usual changes.
        var work = Work == Usual.WorkingHours ? null : Work;
        row.Zone = Zone;
        row.WorkDays = Days == Usual.WorkingDays ? null : Days.Bits;
        (row.WorkFrom, row.WorkTo) = (SettingsReader.Minutes(work?.From), SettingsReader.Minutes(work?.To));
        (row.QuietFrom, row.QuietTo) = (SettingsReader.Minutes(Quiet?.From), SettingsReader.Minutes(Quiet?.To));
        row.ClockOffAt = HasClock ? null : row.ClockOffAt ?? now;
        if (!HasNudges)
            row.NudgesOffAt ??= now;
        else if (row.NudgesOffAt is not null)
            (row.NudgesOffAt, row.NudgeAt) = (null, PersonRhythm.NudgeSoon(row.NudgeAt, now));
    }
}
