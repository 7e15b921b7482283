namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the stack, and what the dialog that ended returned.</summary>
public sealed class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;
    public object? Result { get; set; } = result;
    public bool ParentEnded { get; set; }
}
