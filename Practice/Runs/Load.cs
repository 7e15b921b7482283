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
        return run.Ending is { } ending && IsHard(ending);
    }

    /// <summary>Whether a day on which that was played to that ending is no day for a colleague's words about oneself.</summary>
    /// <param name="dilemma">What was played.</param>
    /// <param name="ending">How it ended; null where that isn't known any more.</param>
    public static bool Weighs(Dilemma dilemma, Ending? ending)
    {
        ArgumentNullException.ThrowIfNull(dilemma);
        return dilemma.IsHeavy || (ending is not null && IsHard(ending));
    }

    private static bool IsHard(Ending ending) => ending.Verdict is not Verdict.Good;
}
