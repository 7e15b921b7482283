using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>
/// One dilemma, from the pre-brief to its ending. The attempt in the database is the truth; this only says that we are in it,
/// and is made again from the attempt when it is lost.
/// </summary>
internal sealed class PractiseDialog : ComponentDialog
{
    public const string Name = "practise";

    private readonly Presses _presses;
    private readonly Decisions _decisions;

    public PractiseDialog(Presses presses, Decisions decisions)
        : base(Name)
    {
        (_presses, _decisions) = (presses, decisions);
        AddDialog(new CardWaterfall("run", [ShowAsync, AnswerAsync]));
    }

    /// <summary>Begins the dialog without showing anything: it was shown before.</summary>
    public static string Quietly => "quietly";

    private static Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var scope = TurnScope.Of(step.Context);
        if (step.Options as string != Quietly && scope.Attempts.Open is { } open)
            Present.Show(scope, open);
        return Task.FromResult(EndOfTurn);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var scope = TurnScope.Of(step.Context);
        if (step.Result is CardAnswer answer)
            await _presses.AnswerAsync(scope, answer, cancellationToken);
        else
            await _decisions.TypedAsync(scope, step.Result as string ?? "", cancellationToken);

        return scope.Attempts.Open is null
            ? await step.EndDialogAsync(cancellationToken: cancellationToken)
            : CardWaterfall.Stay(step);
    }
}
