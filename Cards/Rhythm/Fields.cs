namespace EmpathyBot.Cards.Rhythm;

/// <summary>The names of the fields on the cards about when the bot may write.</summary>
public static class Fields
{
    public const string Zone = "zone";
    public const string Days = "days";
    public const string WorkFrom = "workFrom";
    public const string WorkTo = "workTo";
    public const string QuietFrom = "quietFrom";
    public const string QuietTo = "quietTo";
    public const string Nudges = "nudges";
    public const string Clock = "clock";

    /// <summary>The day on the pause card.</summary>
    public const string Until = "until";

    public const string On = "true";
    public const string Off = "false";

    /// <summary>More letters than any field needs.</summary>
    public const int Longest = 100;
}
