namespace EmpathyBot.Storage.Records;

/// <summary>Words typed in a debrief: the answer to one question.</summary>
public sealed class DebriefAnswerRow : TypedWordsRow
{
    /// <summary>The answer to the one question after a run, in own words.</summary>
    public const string OwnWords = "feel";

    /// <summary>The one line that stays.</summary>
    public const string Line = "line";

    /// <summary>One sentence to keep, from the long form.</summary>
    public const string Principle = "principle";

    public required Guid AttemptId { get; init; }

    /// <summary>Which question: one of these, or as the debrief's flow names it.</summary>
    public required string Question { get; init; }

    public required long PersonId { get; init; }

    /// <summary>0 describes, 1 looks at oneself, 2 commits; null where the coach didn't read it, or couldn't.</summary>
    public int? Depth { get; set; }
}
