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
    // More at once is no help.
    private const int MostFaults = 4;

    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private readonly DropDesk _desk;
    private readonly TurnScope _scope;
    private readonly CardAnswer _answer;
    private readonly TeamFacts _team;
    private readonly string _whom;
    private readonly DateTimeZone _zone;
    private readonly List<string> _faults = [];
    private bool _asksToReplace;

    private DropReader(DropDesk desk, TurnScope scope, CardAnswer answer, TeamFacts team, string whom, DateTimeZone zone) =>
        (_desk, _scope, _answer, _team, _whom, _zone) = (desk, scope, answer, team, whom, zone);

    /// <summary>Reads them.</summary>
    /// <param name="desk">What there is to choose from.</param>
    /// <param name="scope">The turn.</param>
    /// <param name="answer">The press.</param>
    /// <param name="id">The drop that is planned or changed.</param>
    /// <param name="team">The team that is chosen.</param>
    /// <param name="whom">Whom of it, as the field has it.</param>
    public static DropRead Read(DropDesk desk, TurnScope scope, CardAnswer answer, Guid id, TeamFacts team, string whom) =>
        new DropReader(desk, scope, answer, team, whom, desk.ZoneOf(scope, team.Team)).Read(id);

    private DropRead Read(Guid id)
    {
        var (what, subject) = ReadWhat();
        var (audience, group) = ReadWhom();
        var people = audience is DropAudience.People ? ReadNames() : [];
        if (audience is DropAudience.People)
            CheckGroup(people);
        var when = ReadWhen();
        if (audience is not DropAudience.Team && what is DropWhat.Dilemma
            && _desk.FindDilemma(subject!, _scope.Words.Language) is { IsHeavy: true } heavy)
            _faults.Add(_scope.Words.DropHeavyNamed(heavy.Title));
        var form = new DropForm(
            id, Field(DropFields.What), _whom, Field(DropFields.Names), SaveAs, IsWeekly, Date(DropFields.Date), Field(DropFields.Time), Days, Date(DropFields.Until))
        {
            AsksToReplace = _asksToReplace,
        };
        var draft = when is null ? null : new DropDraft(what, subject, _team, audience, group, people, SaveAs, when);
        return new DropRead(form, _faults.Count == 0 ? draft : null, string.Join(' ', _faults.Take(MostFaults)));
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
        var own = _team.Team.Id.ToString(CultureInfo.InvariantCulture);
        if (Rest(_whom, DropFields.People) == own)
            return (DropAudience.People, null);
        if (Rest(_whom, DropFields.Team) == own)
            return (DropAudience.Team, null);
        var group = Rest(_whom, DropFields.Group) is { } named && Guid.TryParseExact(named, "N", out var id) ? _team.Groups.FirstOrDefault(one => one.Id == id) : null;
        if (group is null)
            _faults.Add(_scope.Words.DropUnknownWhom);
        return (DropAudience.Group, group);
    }

    private IReadOnlyList<NamedPerson> ReadNames()
    {
        if (_answer.Field(DropFields.Names) is { Length: > DropFields.LongestNames })
        {
            _faults.Add(_scope.Words.DropTooManyNames);
            return [];
        }

        NamedPerson[] members = [.. _team.Members.Where(member => member.Name.Length > 0).Select(member => new NamedPerson(member.PersonId, member.Name))];
        var read = NamedPeople.Read(Field(DropFields.Names), members);
        // A saved group is as good as the names of its people: there may be more groups than the card lists.
        var groups = read.Unknown.ToLookup(name => _team.Groups.FirstOrDefault(group => NamedPeople.SameName.Equals(group.Name, name)));
        string[] unknown = [.. groups[null]];
        var inGroups = groups.Where(group => group.Key is not null).SelectMany(group => group.Key!.People).ToHashSet();
        NamedPerson[] found = [.. read.Found.UnionBy(members.Where(member => inGroups.Contains(member.Id)), person => person.Id)];
        if (unknown.Length > 0)
            _faults.Add(_scope.Words.DropUnknownPeople(_team.Team.Name, unknown));
        foreach (var (name, people) in read.Ambiguous)
            _faults.Add(_scope.Words.DropAmbiguous(name, [.. people.Select(person => person.Name)]));
        if (found.Length + unknown.Length + read.Ambiguous.Count == 0)
            _faults.Add(_scope.Words.DropNoPeople);
        return found;
    }

    private void CheckGroup(IReadOnlyList<NamedPerson> people)
    {
        var name = _answer.Field(DropFields.SaveAs) ?? "";
        if (name.Length > DropFields.LongestName)
            _faults.Add(_scope.Words.DropNameTooLong(DropFields.LongestName));
        else if (name.Length == 0 && DropForms.Names(people).Length > DropFields.LongestNames)
            _faults.Add(_scope.Words.DropNeedsGroup);
        // What is planned for a group goes to whoever is in it: that it is other people from now on is never by the way.
        if (_team.Groups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } there
            || there.People.ToHashSet().SetEquals(people.Select(person => person.Id)))
            return;
        _asksToReplace = true;
        if (Field(DropFields.Replace) != DropFields.Yes)
            _faults.Add(_scope.Words.DropGroupThere(there.Name, there.People.Count));
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
