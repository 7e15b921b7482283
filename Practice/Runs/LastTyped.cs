namespace EmpathyBot.Practice.Runs;

/// <summary>The words that somebody typed last in a run.</summary>
public static class LastTyped
{
    /// <summary>The step of the last reply or reason whose words are still kept; null when there is none.</summary>
    public static int? StepIn(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var step = run.Turns.FindLastIndex(turn => turn.Decision.Typed is { Text.Length: > 0 });
        return step < 0 ? null : step;
    }
}
