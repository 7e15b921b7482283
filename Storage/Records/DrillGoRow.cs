using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Storage.Records;

/// <summary>
/// A typed reply of a drill and what the coach read in it: the one place where the words of drills are kept, to be exported, erased, and to
/// expire.
/// </summary>
public sealed class DrillGoRow
{
    public required Guid AttemptId { get; init; }

    /// <summary>1 or 2.</summary>
    public required int Number { get; init; }

    /// <summary>The words; null once they have been erased.</summary>
    public string? Text { get; set; }

    /// <summary>When they arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether they answer the customer's impatient message.</summary>
    public required bool ToImpatient { get; init; }

    /// <summary>What was found, as JSON: labels, where their quotes stand, how sure, why, and what the person has withdrawn. Null once erased.</summary>
    public string? Findings { get; set; }

    public required Legibility Legibility { get; init; }

    public int Apologies { get; init; }

    public int Summaries { get; init; }

    public int Updates { get; init; }

    public int QuestionsBeforeActions { get; init; }

    public int DefensiveWords { get; init; }

    public int CollaborativeWords { get; init; }

    public bool FixBeforePerson { get; init; }
}
