using System.Globalization;
using EmpathyBot.Cards.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>Reads the fields of a drop's card. Gathers what is wrong with them; where something is, nothing of them is kept.</summary>
internal sealed class DropReader
{
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private readonly DropDesk _desk;
    private readonly TurnScope _scope;
    private readonly CardAnswer _answer;
    private readonly TeamFacts _team;
    private readonly DateTimeZone _zone;
    private readonly List<string> _faults = [];

    private DropReader(DropDesk desk, TurnScope scope, CardAnswer answer, TeamFacts team, DateTimeZone zone) =>
        (_desk, _scope, _answer, _team, _zone) = (desk, scope, answer, team, zone);

    /// <summary>Reads them.</summary>
    /// <param name="desk">What there is to choose from.</param>
    /// <param name="scope">The turn.</param>
    /// <param name="answer">The press.</param>
    /// <param name="id">The drop that is planned or changed.</param>
    /// <param name="team">The team that is chosen.</param>
    public static DropRead Read(DropDesk desk, TurnScope scope, CardAnswer answer, Guid id, TeamFacts team) =>
        new DropReader(desk, scope, answer, team, desk.ZoneOf(scope, team.Team)).Read(id);

    private DropRead Read(Guid id)
    {
        var (what, subject) = ReadWhat();
        var (audience, group) = ReadWhom();
        var people = audience is DropAudience.People ? ReadNames() : [];
        var when = ReadWhen();
        if (audience is not DropAudience.Team && what is DropWhat.Dilemma
            && _desk.FindDilemma(subject!, _scope.Words.Language) is { IsHeavy: true } heavy)
            _faults.Add(_scope.Words.DropHeavyNamed(heavy.Title));
        var form = new DropForm(
            id, Field(DropFields.What), Field(DropFields.Whom), Field(DropFields.Names), SaveAs, IsWeekly, Date(DropFields.Date), Field(DropFields.Time), Days, Date(DropFields.Until));
        var draft = when is null ? null : new DropDraft(what, subject, _team, audience, group, people, SaveAs, when);
        return new DropRead(form, _faults.Count == 0 ? draft : null, string.Join(' ', _faults));
    }

    private bool IsWeekly => Field(DropFields.Often) == DropFields.Weekly;

    private string SaveAs => Field(DropFields.SaveAs) is { Length: <= DropFields.LongestName } name ? name : "";

    private (DropWhat, string?) ReadWhat()
    {
        var value = Field(DropFields.What);
        if (Rest(value, DropFields.Topic) is { } topic && _desk.Topics(_scope.Words.Language).Contains(topic))
            return (DropWhat.Topic, topic);
        if (Rest(value, DropFields.Dilemma) is { } id && _desk.FindDilemma(id, _scope.Words.Language) is not null)
            return (DropWhat.Dilemma, id);
        if (value != DropFields.Hard)
            _faults.Add(_scope.Words.DropUnknownWhat);
        return (DropWhat.Hard, null);
    }

    private (DropAudience, SavedGroup?) ReadWhom()
    {
        var value = Field(DropFields.Whom);
        var own = _team.Team.Id.ToString(CultureInfo.InvariantCulture);
        if (Rest(value, DropFields.People) == own)
            return (DropAudience.People, null);
        if (Rest(value, DropFields.Team) == own)
            return (DropAudience.Team, null);
        var group = Rest(value, DropFields.Group) is { } named && Guid.TryParseExact(named, "N", out var id) ? _team.Groups.FirstOrDefault(one => one.Id == id) : null;
        if (group is null)
            _faults.Add(_scope.Words.DropUnknownWhom);
        return (DropAudience.Group, group);
    }

    private IReadOnlyList<NamedPerson> ReadNames()
    {
        var read = NamedPeople.Read(Field(DropFields.Names), [.. _team.Members.Where(member => member.Name.Length > 0).Select(member => new NamedPerson(member.PersonId, member.Name))]);
        if (read.Unknown.Count > 0)
            _faults.Add(_scope.Words.DropUnknownPeople(_team.Team.Name, read.Unknown));
        foreach (var (name, people) in read.Ambiguous)
            _faults.Add(_scope.Words.DropAmbiguous(name, people.Select(person => person.Name)));
        if (read.Found.Count + read.Unknown.Count + read.Ambiguous.Count == 0)
            _faults.Add(_scope.Words.DropNoPeople);
        return read.Found;
    }

    private Recurrence? ReadWhen()
    {
        var date = LocalDatePattern.Iso.Parse(Field(DropFields.Date));
        var time = Times.Parse(Field(DropFields.Time));
        var until = LocalDatePattern.Iso.Parse(Field(DropFields.Until));
        if (!date.Success || !time.Success)
        {
            _faults.Add(_scope.Words.DropNoMoment);
            return null;
        }

        if (IsWeekly && !until.Success && Field(DropFields.Until).Length > 0)
        {
            _faults.Add(_scope.Words.DropNoUntil);
            return null;
        }

        Recurrence when = IsWeekly
            ? new Recurrence.Weekly(Days, time.Value, date.Value, until.Success ? until.Value : null, _zone)
            : new Recurrence.Once(date.Value + time.Value, _zone);
        if (RecurrenceCheck.Fault(when, DropDesk.Now(_scope)) is not { } fault)
            return when;
        _faults.Add(_scope.Words.DropFault(fault));
        return null;
    }

    // Clients part what is ticked by commas, some by semicolons.
    private Weekdays Days
    {
        get
        {
            var days = Weekdays.None;
            foreach (var named in Field(DropFields.Days).Split(',', ';'))
            {
                if (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7)
                    days |= Weekdays.Of((IsoDayOfWeek)day);
            }

            return days;
        }
    }

    // A field that can't hold what it was given is shown empty.
    private string Date(string name) => LocalDatePattern.Iso.Parse(Field(name)).Success ? Field(name) : "";

    private string Field(string name) => _answer.Field(name) is { Length: <= DropFields.LongestNames } typed ? typed : "";

    private static string? Rest(string value, string kind) => value.StartsWith(kind, StringComparison.Ordinal) ? value[kind.Length..] : null;
}

/// <summary>The fields of a drop's card, read.</summary>
/// <param name="Form">The fields, to be shown again.</param>
/// <param name="Draft">What they come to; null where something is wrong.</param>
/// <param name="Faults">What is wrong, in sentences; empty when all is right.</param>
internal sealed record DropRead(DropForm Form, DropDraft? Draft, string Faults);
