namespace EmpathyBot.Cards.Feedback;

/// <summary>The fields of an offer, and what stands in them.</summary>
public static class OfferFields
{
    public const string Team = "team";
    public const string Whom = "whom";
    public const string Name = "name";
    public const string As = "as";
    public const string Ready = "ready";
    public const string Own = "own";

    /// <summary>For everyone.</summary>
    public const string All = "all";

    public const string Named = "named";
    public const string Unnamed = "unnamed";

    /// <summary>No question of those that are ready.</summary>
    public const string Any = "any";

    /// <summary>How many questions are ready.</summary>
    public const int Questions = 3;

    /// <summary>The longest question, in characters.</summary>
    public const int LongestQuestion = 200;

    public const int LongestName = 100;

    /// <summary>More colleagues than these are no list: one is named.</summary>
    public const int MostListed = 40;
}
