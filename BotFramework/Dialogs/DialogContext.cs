namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs during one turn. A component's inner stack has a context of its own, with the outer one as parent.</summary>
public partial class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context!, state) => Parent = parentDialogContext;

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext? Parent { get; set; }

    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The stack inside the active dialog, when that has one.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>A dialog of this set, or of one further out.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Gives an event to the active dialog, or to the innermost one.</summary>
    /// <returns>Whether somebody has dealt with it.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var target = this;
        while (fromLeaf && target.Child is { } child)
            target = child;

        return target.ActiveDialog is { } active
            && target.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(target, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
    }

    /// <summary>The turn's locale, or that of this process.</summary>
    public string GetLocale() =>
        (Context as TurnContext)?.Locale ?? Context.Activity.Locale ?? System.Globalization.CultureInfo.CurrentCulture.Name;

    /// <summary>The active dialog's code. A stack from before a deployment may name one that is no more.</summary>
    private Dialog ActiveOrThrow(DialogInstance active) => FindDialog(active.Id) ?? throw new InvalidOperationException(
        $"The stack's active dialog is \"{active.Id}\", which the code does not have. Clear this conversation's dialog state.");
}
