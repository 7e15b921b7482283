#pragma warning disable CA1725 // "outerDc" is what the SDK calls it, and callers may name it.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, with a stack of its own that is kept in its state.</summary>
public partial class ComponentDialog(string? dialogId = null) : DialogContainer(dialogId)
{
    /// <summary>Where the inner stack is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>The dialog that begins; the first that was added unless set.</summary>
    public string? InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(outerDc, cancellationToken);
        var turn = await OnBeginDialogAsync(Inner(outerDc), options, cancellationToken);
        return await WaitOrEndAsync(outerDc, turn, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(outerDc, cancellationToken);
        var turn = await OnContinueDialogAsync(Inner(outerDc), cancellationToken);
        return await WaitOrEndAsync(outerDc, turn, cancellationToken);
    }

    /// <summary>A dialog that was begun over this one has ended: the inner one asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(outerDc, cancellationToken);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        await new DialogContext(Dialogs, turnContext, InnerState(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (reason == DialogReason.CancelCalled)
            await new DialogContext(Dialogs, turnContext, InnerState(instance)).CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext? CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } active ? new DialogContext(Dialogs, dc, InnerState(active)) : null;
    }

    private async Task<DialogTurnResult> WaitOrEndAsync(DialogContext outerDc, DialogTurnResult turn, CancellationToken cancellationToken) =>
        turn.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, turn.Result, cancellationToken);

    private async Task PrepareAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
    }

    private DialogContext Inner(DialogContext outerDc) => CreateChildContext(outerDc)
        ?? throw new InvalidOperationException($"\"{Id}\" is not on the stack. Begin it through a DialogContext.");

    private DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedDialogState, out var kept) && kept is not null)
        {
            return kept as DialogState ?? throw new InvalidOperationException(
                $"The inner stack of \"{Id}\" came back from storage as a {kept.GetType()}. The storage must keep DialogState as what it is.");
        }

        var fresh = new DialogState();
        instance.State[PersistedDialogState] = fresh;
        return fresh;
    }
}
