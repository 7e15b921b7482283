using EmpathyBot.Practice.Hours.Recurring;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says where a practice drop can’t be planned as it was asked for.</summary>
public sealed partial class Words
{
    public string DropTooManyNames => Text();

    public string DropNeedsGroup => Text();

    public string DropNotYours => Text();

    public string DropNoTeam => Text();

    public string DropInPrivate => Text();

    public string DropUnknownWhat => Text();

    public string DropUnknownWhom => Text();

    public string DropNoPeople => Text();

    public string DropNoMoment => Text();

    public string DropNoUntil => Text();

    public string DropGone => Text();

    public string DropNotPlanned(string faults) => Format(Text(), faults);

    public string DropNotHeard(string said, IEnumerable<string> topics) =>
        Format(Text(), said, Format(Text("DropNotHeardKnown"), List(topics)));

    public string DropUnknownPeople(string? team, IReadOnlyList<string> names) => Format(Text(), TeamName(team), Either(Few(names)));

    public string DropAmbiguous(string name, IReadOnlyList<string> people) => Format(Text(), Cut(name), Either(Few(people)));

    public string DropMoved(string? team) => Format(Text(), TeamName(team));

    public string DropTeamUnknown(string typed) => Format(Text(), typed);

    public string DropTeamSeveral(string typed) => Format(Text(), typed);

    public string DropNameTooLong(int most) => Format(Text(), most);

    public string DropGroupThere(string name, int people) => Format(Text(), name, People(people));

    public string DropHeavyNamed(string title) => Format(Text(), title);

    public string DropFault(RecurrenceFault fault) => Text("DropFault" + fault);
}
