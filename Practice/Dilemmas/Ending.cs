namespace EmpathyBot.Practice.Dilemmas;

/// <summary>How a run can end. Several endings may be good ones.</summary>
/// <param name="Verdict">For authors and for scheduling: nobody who plays sees it.</param>
public sealed record Ending(string Id, string Title, Wording Text, Verdict Verdict);

/// <summary>How it came out for the customer and for the business together.</summary>
public enum Verdict
{
    /// <summary>Someone came to harm who need not have.</summary>
    Poor,

    /// <summary>Something was kept, something was lost.</summary>
    Mixed,

    /// <summary>As good as it could be under these limits, in one of several ways.</summary>
    Good,
}
