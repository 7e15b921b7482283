namespace EmpathyBot.Cards.Words;

/// <summary>What is settled in a team's channel.</summary>
public sealed partial class Words
{
    public string ReturnsSeldom => Text();

    public string ReturnsUsual => Text();

    public string ReturnsOften => Text();

    public string ReturnsHow => Text();

    public string ReturnsUnknown => Text();

    public string ReturnsNotYours => Text();

    public string DebriefsOrid => Text();

    public string DebriefsSbi => Text();

    public string DebriefsUsual => Text();

    public string DebriefsHow => Text();

    public string DebriefsUnknown => Text();

    public string ReturnsAt(double percent) => Format(Text(), percent);

    public string ReturnsNow(string? team, string often) => Format(Text(), TeamName(team), often);

    public string ReturnsChanged(string? team, string often) => Format(Text(), TeamName(team), often);

    public string DebriefsNow(string? team, string form) => Format(Text(), TeamName(team), form);

    public string DebriefsChanged(string? team, string form) => Format(Text(), TeamName(team), form);

    public string PlannersHow => Text();

    public string PlannersNotYours => Text();

    public string PlannersNotInTeam => Text();

    /// <summary>The words that only those need who plan drops.</summary>
    public IReadOnlyList<(string Word, string Does)> PlanningWords =>
    [
        (Text("WordDrop"), Text("WordDropDoes")),
        (Text("WordDrops"), Text("WordDropsDoes")),
        (Text("WordPlanners"), Text("WordPlannersDoes")),
        (Text("WordReturns"), Text("WordReturnsDoes")),
        (Text("WordDebriefs"), Text("WordDebriefsDoes")),
        (Text("WordFeedbackSettings"), Text("WordFeedbackSettingsDoes")),
    ];

    public string PlannersNow(string? team, IEnumerable<string> names) => Format(Text(), TeamName(team), List(names));

    public string PlannersNobody(string? team) => Format(Text(), TeamName(team));

    public string PlannersAppointed(IEnumerable<string> names, string? team) => Format(Text(), List(names), TeamName(team));

    public string PlannersDismissed(IEnumerable<string> names, string? team) => Format(Text(), List(names), TeamName(team));
}
