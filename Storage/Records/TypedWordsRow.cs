using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Storage.Records;

/// <summary>
/// Words that somebody typed to a customer, and what the coach read in them. Wherever such words are kept it is in these columns, to be
/// exported, erased, and to expire.
/// </summary>
public abstract class TypedWordsRow
{
    /// <summary>The words; null once they have been erased.</summary>
    public string? Text { get; set; }

    /// <summary>When they arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was found, as JSON: labels, where their quotes stand, how sure, why, and what the person has withdrawn. Null once erased.</summary>
    public string? Findings { get; set; }

    public Legibility Legibility { get; set; }

    public int Apologies { get; set; }

    public int Summaries { get; set; }

    public int Updates { get; set; }

    public int QuestionsBeforeActions { get; set; }

    public int DefensiveWords { get; set; }

    public int CollaborativeWords { get; set; }

    public bool FixBeforePerson { get; set; }
}
