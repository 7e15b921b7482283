namespace EmpathyBot.Practice.Findings;

/// <summary>What is counted of one reply, for how replies change over time. Counts of the words of one reply; a share of nobody.</summary>
/// <param name="Apologies">How often it says sorry.</param>
/// <param name="Summaries">How often it says the customer's need again.</param>
/// <param name="Updates">How often it promises to tell of something by itself.</param>
/// <param name="QuestionsBeforeActions">How many questions come before the first act offered.</param>
/// <param name="DefensiveWords">Clauses that defend, blame or hide.</param>
/// <param name="CollaborativeWords">Clauses that speak of doing it together.</param>
/// <param name="FixBeforePerson">Whether a way out was offered before feeling or need was met.</param>
public sealed record ReplySignals(
    int Apologies, int Summaries, int Updates, int QuestionsBeforeActions, int DefensiveWords, int CollaborativeWords, bool FixBeforePerson)
{
    public static ReplySignals None { get; } = new(0, 0, 0, 0, 0, 0, false);
}
