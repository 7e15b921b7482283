using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Feedback;

/// <summary>What of a dilemma can be offered to the team from the card of its ending.</summary>
/// <param name="Step">The step of the reply or reason; null for none.</param>
/// <param name="Line">Whether the line that stays can be.</param>
public sealed record OfferFrom(int? Step, bool Line)
{
    /// <summary>What presses name.</summary>
    public const string Drill = "drill";
    public const string Typed = "typed";
    public const string Kept = "line";
    public const string Principle = "principle";

    /// <summary>Of a heavy dilemma nothing is offered but what its person chose to keep.</summary>
    public static OfferFrom Of(Run run, bool hasLine)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(run.Dilemma.IsHeavy ? null : LastTyped.StepIn(run), hasLine);
    }
}
