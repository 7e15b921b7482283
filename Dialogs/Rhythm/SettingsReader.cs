using System.Globalization;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Cards.Words;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Records;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>Reads the fields of the settings card. Gathers what is wrong with them; where something is, nothing of them is kept.</summary>
internal sealed class SettingsReader
{
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly string[] Names = [Fields.Zone, Fields.Days, Fields.WorkFrom, Fields.WorkTo, Fields.QuietFrom, Fields.QuietTo];

    private readonly Words _words;
    private readonly CardAnswer _answer;
    private readonly PersonHours _before;
    private readonly string? _saidZone;
    private readonly List<string> _faults = [];

    private SettingsReader(Words words, CardAnswer answer, PersonHours before, string? saidZone) =>
        (_words, _answer, _before, _saidZone) = (words, answer, before, saidZone);

    /// <summary>Reads the fields that came with a press; null when none came.</summary>
    /// <param name="words">The language of the faults.</param>
    /// <param name="answer">The press.</param>
    /// <param name="before">The person's hours until now.</param>
    /// <param name="row">What the person has said of them.</param>
    public static SettingsRead? Read(Words words, CardAnswer answer, PersonHours before, RhythmRow row) =>
        Names.All(name => answer.Field(name) is null) ? null : new SettingsReader(words, answer, before, row.Zone).Read(row.NudgesOffAt is null, row.ClockOffAt is null);

    /// <summary>Minutes after midnight, as they are kept.</summary>
    public static int? Minutes(LocalTime? time) => time is { } some ? (some.Hour * 60) + some.Minute : null;

    private SettingsRead Read(bool hadNudges, bool hadClock)
    {
        var zone = ReadZone();
        var days = ReadDays();
        var work = ReadTimes(Fields.WorkFrom, Fields.WorkTo, _words.SettingsWorkHalf, _words.SettingsWorkSame);
        var quiet = ReadTimes(Fields.QuietFrom, Fields.QuietTo, _words.SettingsQuietHalf, _words.SettingsQuietSame);
        var hasNudges = IsOn(Fields.Nudges, hadNudges);
        var hasClock = IsOn(Fields.Clock, hadClock);
        var form = new SettingsForm(
            Shown(Fields.Zone), days, Time(Fields.WorkFrom), Time(Fields.WorkTo), Time(Fields.QuietFrom), Time(Fields.QuietTo), hasNudges, hasClock);
        return new SettingsRead(form, string.Join(' ', _faults), new SettingsChange(zone, days, work, quiet, hasNudges, hasClock));
    }

    private string? ReadZone()
    {
        // A zone that the person left as it stood is still the client's, and goes along when the client moves.
        if (_answer.Field(Fields.Zone) is not { } typed || string.Equals(typed, _before.Zone.Id, StringComparison.OrdinalIgnoreCase))
            return _saidZone;
        if (typed.Length == 0)
            return null;

        var found = typed.Length > Fields.Longest ? [] : ZoneNames.Find(typed);
        if (found.Count != 1)
            _faults.Add(found.Count == 0 ? _words.SettingsZoneUnknown : _words.SettingsZoneSeveral(found.Take(5).Select(zone => zone.Id)));
        return found.Count == 1 ? found[0].Id : null;
    }

    // Clients part what is ticked by commas, some by semicolons.
    private Weekdays ReadDays()
    {
        var days = Weekdays.None;
        foreach (var named in Shown(Fields.Days).Split(',', ';'))
        {
            if (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7)
                days |= Weekdays.Of((IsoDayOfWeek)day);
        }

        if (days.IsEmpty)
            _faults.Add(_words.SettingsNoDays);
        return days;
    }

    private DayTimes? ReadTimes(string from, string to, string half, string same)
    {
        if (IsEmpty(from) && IsEmpty(to))
            return null;
        if (Times.Parse(Shown(from)) is { Success: true } start && Times.Parse(Shown(to)) is { Success: true } end)
        {
            if (start.Value == end.Value)
                _faults.Add(same);
            return new DayTimes(start.Value, end.Value);
        }

        _faults.Add(half);
        return null;
    }

    private bool IsOn(string name, bool before) =>
        _answer.Field(name) is { Length: > 0 } said ? string.Equals(said, Fields.On, StringComparison.OrdinalIgnoreCase) : before;

    private bool IsEmpty(string name) => string.IsNullOrEmpty(_answer.Field(name));

    // A field that can't hold what it was given is shown empty.
    private string Time(string name) => Times.Parse(Shown(name)) is { Success: true } time ? SettingsForm.Times.Format(time.Value) : "";

    private string Shown(string name) => _answer.Field(name) is { Length: <= Fields.Longest } typed ? typed : "";
}

/// <summary>The fields of the settings card, read.</summary>
/// <param name="Form">The fields, to be shown again.</param>
/// <param name="Faults">What is wrong with them, in sentences; empty when all is right.</param>
/// <param name="Change">What they say; to be kept only where nothing is wrong.</param>
internal sealed record SettingsRead(SettingsForm Form, string Faults, SettingsChange Change);
