namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs, the active one first.</summary>
public sealed class DialogState(List<DialogInstance>? stack)
{
    public DialogState()
        : this(null)
    {
    }

    public List<DialogInstance> DialogStack { get; set; } = stack ?? [];
}
