namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Running a dialog as the root of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what is on the stack; begins <paramref name="dialog"/> when there is nothing.</summary>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        try
        {
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync(dialog.Id, null, cancellationToken);
        }
        catch (Exception e)
        {
            // A dialog may deal with the error itself; otherwise it is the turn's.
            if (!await dc.EmitEventAsync(DialogEvents.Error, e, bubble: true, fromLeaf: true, cancellationToken))
                throw;
        }
    }
}
