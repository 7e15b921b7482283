namespace EmpathyBot.Cards.Drops;

/// <summary>The names of the fields on a drop's card, and the values of what can be chosen.</summary>
public static class DropFields
{
    public const string What = "what";
    public const string Whom = "whom";
    public const string Names = "names";
    public const string SaveAs = "saveAs";
    public const string Replace = "replace";
    public const string TeamName = "teamName";
    public const string Often = "often";
    public const string Date = "date";
    public const string Time = "time";
    public const string Days = "days";
    public const string Until = "until";

    public const string Hard = "hard";
    public const string Topic = "topic:";
    public const string Dilemma = "dilemma:";
    public const string Team = "team:";
    public const string People = "people:";
    public const string Group = "group:";
    public const string Once = "once";
    public const string Weekly = "weekly";

    /// <summary>What a tick sends.</summary>
    public const string Yes = "true";

    /// <summary>A hundred people's names; more would be a group.</summary>
    public const int LongestNames = 2000;

    /// <summary>Teams lets a team's name have no more letters.</summary>
    public const int LongestTeamName = 256;

    /// <summary>More letters than a group's name needs.</summary>
    public const int LongestName = 60;
}
