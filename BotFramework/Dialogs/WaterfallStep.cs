namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step. It must return what the stack returned to it: begin, prompt, next, end, or <see cref="Dialog.EndOfTurn"/>.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
