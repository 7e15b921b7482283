using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Feedback.Offering;

/// <summary>Words of a person that can be offered to colleagues, as they kept them.</summary>
/// <param name="Source">What they are.</param>
/// <param name="Attempt">The run or the drill.</param>
/// <param name="Step">The step of the run, or the go of the drill; of what was kept when looking back, which.</param>
/// <param name="From">What presses name.</param>
/// <param name="Title">What the dilemma or the drill is called.</param>
/// <param name="Customer">What they answered; null for a line of their own.</param>
/// <param name="Text">The words.</param>
/// <param name="Story">What belongs to the story itself.</param>
internal sealed record Offerable(
    PromptSource Source, Guid Attempt, int Step, string From, string Title, string? Customer, string Text, IReadOnlyList<string> Story)
{
    private const int LineStep = 0;
    private const int PrincipleStep = 1;

    /// <summary>The words that a press names; null where they are somebody else's, are kept no more, or can't be offered.</summary>
    public static async Task<Offerable?> FindAsync(TurnScope scope, Guid attempt, int step, string from, CancellationToken cancellationToken)
    {
        if (from is OfferFrom.Drill)
            return await scope.Drills.FindAsync(attempt, cancellationToken) is { } drill ? Of(drill, step) : null;
        if (await scope.Attempts.FindAsync(attempt, cancellationToken) is not { Run.HasEnded: true } ended)
            return null;
        return from is OfferFrom.Typed ? Of(scope, ended, step) : Of(ended, await scope.Turn.Debriefs.FindAsync(attempt, cancellationToken), from);
    }

    /// <summary>The same without what could point to a real person. Its writer may stand in it only where their name stands with it.</summary>
    /// <param name="finder">Finds it.</param>
    /// <param name="words">Any words of the writer's.</param>
    /// <param name="writer">The writer's name.</param>
    /// <param name="isNamed">Whether it stands with them.</param>
    public string Clean(IPersonalDataFinder finder, string words, string? writer, bool isNamed)
    {
        var story = StoryWords.Of(Story);
        return isNamed ? finder.Cleaned(words, StoryWords.Of([.. Story, writer ?? ""])) : OwnName.Without(finder.Cleaned(words, story), writer, story);
    }

    private static Offerable? Of(DrillAttempt drill, int step) =>
        drill.Run.Goes.FirstOrDefault(go => go.Number == step) is { Text.Length: > 0 } go
            ? new Offerable(
                PromptSource.Drill, drill.Id, step, OfferFrom.Drill, drill.Drill.Title, go.ToImpatient ? drill.Drill.Impatient : drill.Drill.Customer, go.Text,
                [drill.Drill.Title, drill.Drill.About, drill.Drill.Speaker, drill.Drill.Customer, drill.Drill.Impatient, drill.Drill.Hint, drill.Drill.Example])
            : null;

    // Of a heavy one nothing is offered but what its person chose to keep.
    private static Offerable? Of(TurnScope scope, Attempt ended, int step)
    {
        var run = ended.Run;
        if (run.Dilemma.IsHeavy || step < 0 || step >= run.Turns.Count || run.Turns[step].Decision is not { Typed.Text: { Length: > 0 } text } decision)
            return null;
        var isReason = decision.Kind is DecisionKind.Justify;
        return new Offerable(
            isReason ? PromptSource.Reason : PromptSource.Reply, ended.Id, step, OfferFrom.Typed, run.Dilemma.Title, CustomerWords.At(run, step),
            isReason ? scope.Words.OfferReason(run.Turns[step - 1].Did, text) : text, StoryIn(run));
    }

    private static Offerable? Of(Attempt ended, Debrief? debrief, string from)
    {
        var (question, step) = from is OfferFrom.Principle ? (DebriefAnswerRow.Principle, PrincipleStep) : (DebriefAnswerRow.Line, LineStep);
        return from is OfferFrom.Principle or OfferFrom.Kept && debrief?.TextOf(question) is { Length: > 0 } text
            ? new Offerable(PromptSource.Reflection, ended.Id, step, from, ended.Run.Dilemma.Title, null, text, StoryIn(ended.Run))
            : null;
    }

    private static List<string> StoryIn(Run run) => [.. StoryTexts.Of(run.Dilemma, run.Guise)];
}
