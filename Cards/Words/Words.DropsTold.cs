using EmpathyBot.Practice.Figures;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>Practice drops in sentences: what, for whom, when, and what became of them.</summary>
public sealed partial class Words
{
    private const int MostNames = 6;
    private const int LongestName = 64;

    public string DropHardTopic(string topic) => Format(Text(), Topic(topic));

    public string DropTopic(string topic) => Format(Text(), Topic(topic));

    public string DropOne(string title) => Format(Text(), title);

    public string DropForTeam(string? team, int people) => Format(Text(), TeamName(team), People(people));

    public string DropForPeople(IReadOnlyList<string> names) => List(Few(names));

    public string DropForGroup(string name, int people) => Format(Text(), name, People(people));

    public string DropWhomTeam(string? team, int people) => Format(Text(), TeamName(team), People(people));

    public string DropWhomTeamAlone(string? team) => Format(Text(), TeamName(team));

    public string DropWhomPeopleOf(string? team) => Format(Text(), TeamName(team));

    public string DropWhomGroup(string name, int people) => Format(Text(), name, People(people));

    public string DropSentence(string what, string whom, string when) => Format(Text(), what, whom, when);

    /// <summary>When it goes out: on Tuesday 1 December at 9:30; every Monday and Thursday at 9:30, until 18 December.</summary>
    public string DropWhen(Recurrence when, LocalDate today)
    {
        if (when is Recurrence.Once once)
            return Format(Text("DropWhenOnce"), Date(once.At.Date, today), Time(once.At.TimeOfDay));
        var weekly = (Recurrence.Weekly)when;
        var text = weekly.Days == Weekdays.All ? Format(Text("DropWhenEveryDay"), Time(weekly.At))
            : weekly.Days == Weekdays.MondayToFriday ? Format(Text("DropWhenEveryWeekday"), Time(weekly.At))
            : Format(Text("DropWhenWeekly"), List(weekly.Days.Days.Select(DayName)), Time(weekly.At));
        // Within a week it says nothing that the next dates don't.
        if (weekly.From > today.PlusDays(7))
            text = Format(Text("DropWhenFrom"), text, Date(weekly.From, today));
        return weekly.Until is { } until ? Format(Text("DropWhenUntil"), text, Date(until, today)) : text;
    }

    public string DropDates(IEnumerable<LocalDateTime> dates, DateTimeZone zone) => Format(
        Text(),
        string.Join(" · ", dates.Select(at => Format(Text("DropDate"), at.Date.ToString("ddd d MMM", language), Time(at.TimeOfDay)))),
        Zone(zone));

    public string DropNotMet(int people) => people < DropFigures.Fewest ? Text("DropNotMetFew") : Format(Text("DropNotMetMany"), people);

    public string DropNextAt(LocalDateTime at, LocalDate today) => Format(Text(), Date(at.Date, today), Time(at.TimeOfDay));

    public string DropsCount(int count) => Count("DropsCount", count);

    /// <summary>What became of a drop, as far as it may be told.</summary>
    public string DropBecame(DropFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var opened = figures.Opened switch
        {
            Figure.Count some => Format(Text("DropOpenedCount"), some.People),
            Figure.Most => Text("DropOpenedMost"),
            _ => Text("DropOpenedFew"),
        };
        var finished = figures.Finished switch
        {
            Figure.Count some => Format(Text("DropFinishedCount"), some.People),
            Figure.Most => Text(figures.FinishedIsOfOpened ? "DropFinishedMostOfThem" : "DropFinishedMost"),
            _ => Text("DropFinishedFew"),
        };
        return Format(Text("DropFigures"), Format(Text("DropPlannedFor"), figures.People), opened, finished);
    }

    public string DropTeamChosen(string? team) => Format(Text(), TeamName(team));

    /// <summary>A press on one of several drops on a card.</summary>
    public string DropPressOf(string press, int number) => Format(Text(), press, number);

    /// <summary>One of several drops on a card.</summary>
    public string DropNumbered(int number, string sentence) => Format(Text(), number, sentence);

    // The ids of topics are words with dashes.
    private static string Topic(string topic) => topic.Replace('-', ' ');

    // A card has room for a sentence, not for a roster.
    private IEnumerable<string> Few(IReadOnlyList<string> names) => names.Count <= MostNames
        ? names.Select(Cut)
        : names.Take(MostNames - 1).Select(Cut).Append(Format(Text("DropOthers"), names.Count - MostNames + 1));

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    private string People(int count) => Count("People", count);

    private string TeamName(string? team) => string.IsNullOrWhiteSpace(team) ? Text("DropUnnamedTeam") : team;

    private string Date(LocalDate date, LocalDate today) => date.ToString(date.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", language);
}
