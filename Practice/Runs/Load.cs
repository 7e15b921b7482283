using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Runs;

/// <summary>What dilemmas ask of whoever plays them.</summary>
public static class Load
{
    /// <summary>Whether to ask somebody how they are: after a heavy one, or after two in a row that ended hard.</summary>
    /// <param name="ended">The run that has just ended.</param>
    /// <param name="before">The one that ended before it; null when there is none.</param>
    public static bool AsksHow(Run ended, Run? before)
    {
        ArgumentNullException.ThrowIfNull(ended);
        return ended.Dilemma.IsHeavy || (IsHard(ended) && before is not null && IsHard(before));
    }

    /// <summary>Whether it ended with something lost.</summary>
    public static bool IsHard(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Ending is { Verdict: not Verdict.Good };
    }
}
