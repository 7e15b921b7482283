namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own.</summary>
public abstract class DialogContainer(string? dialogId = null) : Dialog(dialogId)
{
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The stack inside this dialog, or null when it is not active.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    public virtual Dialog? FindDialog(string dialogId, DialogContext? dc = null) => Dialogs.Find(dialogId);

    /// <summary>Changes with the dialogs inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Tells the dialogs, once, when the code has changed since this one was begun.</summary>
    protected virtual Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is not { } active)
            return Task.CompletedTask;

        var (begunWith, now) = (active.Version, GetInternalVersion());
        active.Version = now;
        return begunWith is null || begunWith == now
            ? Task.CompletedTask
            : dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
    }
}
