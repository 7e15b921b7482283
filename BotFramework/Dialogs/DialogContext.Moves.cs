namespace Microsoft.Bot.Builder.Dialogs;

/// <content>What moves the stack.</content>
public partial class DialogContext
{
    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        if (options is CancellationToken)
            throw new ArgumentException("A cancellation token was passed as the options.", nameof(options));
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"There is no dialog \"{dialogId}\" to begin. Add it with AddDialog or DialogSet.Add first.", nameof(dialogId));

        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn to the active dialog; <see cref="DialogTurnStatus.Empty"/> when there is none.</summary>
    /// <exception cref="InvalidOperationException">The code does not have the active dialog.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        if (Context.TurnState.TryAdd(ActivityReceivedKey, ActivityReceivedKey))
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);

        return ActiveDialog is { } active
            ? await ActiveOrThrow(active).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Takes the active dialog off the stack, and gives its result to the one below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException("A cancellation token was passed as the result.", nameof(result));
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } active
            ? await ActiveOrThrow(active).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Takes the active dialog off the stack and begins another, without the one below noticing.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Empties the stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>Empties the stack, and those further out; a dialog there that deals with the event stays, and stops it.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var first = true;
        for (var dc = this; dc is not null; first = false)
        {
            if (dc.Stack.Count == 0)
                dc = cancelParents ? dc.Parent : null;
            else if (!first && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                break;
            else
                await dc.PopAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Asks the active dialog to ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken))
            return;
        if (ActiveDialog is { } active)
            await ActiveOrThrow(active).RepromptDialogAsync(Context, active, cancellationToken);
    }

    private const string ActivityReceivedKey = "activityReceivedEmitted";

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;
        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        Stack.Remove(active);
    }
}
