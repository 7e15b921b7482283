using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>The one question after every run. The stored values stay as they are.</summary>
public enum ShortQuestion
{
    Felt = 1,
    Surprised = 2,
}

/// <summary>Which one is asked, and what can be pressed in answer.</summary>
public static class ShortQuestions
{
    private const int ClearLoss = -2;

    private static readonly string[] Feelings = ["calm", "tense", "touched", "annoyed", "unsure"];
    private static readonly string[] Surprises = ["customer", "result", "rule", "self", "nothing"];

    /// <summary>What surprised, where some turn cost clearly more than it won; otherwise how it felt. After a heavy one it is always that.</summary>
    public static ShortQuestion For(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return !run.Dilemma.IsHeavy && run.Turns.Exists(CostClearly) ? ShortQuestion.Surprised : ShortQuestion.Felt;
    }

    /// <summary>The ids of the answers to press.</summary>
    public static IReadOnlyList<string> Answers(ShortQuestion question) => question is ShortQuestion.Surprised ? Surprises : Feelings;

    private static bool CostClearly(RunTurn turn) => turn.Now.Gain(Stake.Trust) + turn.Now.Gain(Stake.Fairness) + turn.Now.Gain(Stake.Risk) <= ClearLoss;
}
