using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks, and asks again until the answer will do. Its result is the answer.</summary>
public abstract class Prompt<T>(string dialogId, PromptValidator<T>? validator = null) : Dialog(dialogId)
{
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions prompt)
            throw new ArgumentOutOfRangeException(nameof(options), options, $"The prompt \"{Id}\" must be begun with PromptOptions.");
        ExpectInput(prompt.Prompt);
        ExpectInput(prompt.RetryPrompt);

        var state = new Dictionary<string, object> { [Prompt.AttemptCountKey] = 0 };
        dc.ActiveDialog!.State[Prompt.OptionsKey] = prompt;
        dc.ActiveDialog.State[Prompt.StateKey] = state;
        await OnPromptAsync(dc.Context, state, prompt, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (options, state) = Kept(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[Prompt.AttemptCountKey] = Convert.ToInt32(state[Prompt.AttemptCountKey], CultureInfo.InvariantCulture) + 1;

        var accepted = validator is null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);

        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (options, state) = Kept(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    /// <summary>An answer that is understood is not for dialogs further out.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;
        var (options, state) = Kept(dc.ActiveDialog!);
        return (await OnRecognizeAsync(dc.Context, state, options, cancellationToken)).Succeeded;
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default);

    private static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }

    private static (PromptOptions Options, IDictionary<string, object> State) Kept(DialogInstance instance) =>
        ((PromptOptions)instance.State[Prompt.OptionsKey], (IDictionary<string, object>)instance.State[Prompt.StateKey]);
}
