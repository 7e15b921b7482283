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
}
