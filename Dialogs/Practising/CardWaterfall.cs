using EmpathyBot.Dialogs.Hearing;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>
/// A waterfall whose steps go on with presses as well as with words: a step's result is a <see cref="CardAnswer"/> or a text.
/// The SDK's own waterfall waits through every invoke.
/// </summary>
internal sealed class CardWaterfall(string dialogId, IEnumerable<WaterfallStep> steps) : WaterfallDialog(dialogId, steps)
{
    private const string StepIndex = "stepIndex";

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        CardAnswer.From(dc.Context.Activity) is { } answer
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, answer, cancellationToken)
            : base.ContinueDialogAsync(dc, cancellationToken);

    /// <summary>Waits for the next answer at this very step.</summary>
    public static DialogTurnResult Stay(WaterfallStepContext step)
    {
        step.ActiveDialog!.State[StepIndex] = step.Index - 1;
        return EndOfTurn;
    }
}
