using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>How a run that has ended is talked over.</summary>
/// <param name="Form">In which order, where it is talked over at length.</param>
/// <param name="Asked">What is asked at once.</param>
/// <param name="IsOffered">Whether the long form is offered; it can be had in any case.</param>
public sealed record DebriefPlan(DebriefForm Form, ShortQuestion Asked, bool IsOffered)
{
    /// <param name="run">A run that has ended.</param>
    /// <param name="isNew">Whether it was the first time at this dilemma.</param>
    /// <param name="team">The form that the person's team has chosen; null where it has chosen none.</param>
    /// <exception cref="ArgumentException">The run has not ended.</exception>
    public static DebriefPlan For(Run run, bool isNew, DebriefForm? team = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Ending is not { } ending)
            throw new ArgumentException("A run is talked over once it has ended.", nameof(run));
        return new(run.Dilemma.Debrief ?? team ?? FormOf(run), ShortQuestions.For(run), run.Dilemma.IsHeavy || ending.Verdict is not Verdict.Good || isNew);
    }

    // Where neither the dilemma nor the team says so: SBI where one sentence to one person moved at least as much as all other turns together.
    private static DebriefForm FormOf(Run run) =>
        TurningPoint.Of(run) is { Did.IsSpoken: true, IsHalfOfIt: true } ? DebriefForm.Sbi : DebriefForm.Orid;
}
