using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Feedback;

/// <summary>What the person had before them when they typed something in a dilemma.</summary>
public static class CustomerWords
{
    /// <param name="run">The run.</param>
    /// <param name="step">The step at which they typed; of a reason, what stood there before the choice.</param>
    /// <returns>What was said, or else what was seen; null where there was neither.</returns>
    public static string? At(Run run, int step)
    {
        ArgumentNullException.ThrowIfNull(run);
        var isReason = run.Turns[step].Decision.Kind is DecisionKind.Justify;
        var moment = SceneMoment.Of(run, isReason ? step - 1 : step);
        return moment.Says.Length > 0 ? moment.Says : moment.Sees.Length > 0 ? moment.Sees : null;
    }
}
