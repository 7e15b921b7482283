using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>
/// The dialog stack of a conversation. It only says where we are: whenever it is missing, or no longer fits the code,
/// it is made again from the attempt.
/// </summary>
internal sealed class DialogStack(PractiseDialog practise)
{
    /// <summary>Begins the dialog of the open attempt, and shows it.</summary>
    public Task BeginAsync(TurnScope scope, CancellationToken cancellationToken) => BeginAsync(scope, null, cancellationToken);

    /// <summary>Lets the dialog on top of the stack take what came in.</summary>
    public async Task ContinueAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var dialogs = await ContextAsync(scope, cancellationToken);
        if (dialogs.ActiveDialog is { } active && dialogs.FindDialog(active.Id) is null)
        {
            scope.Reply.Say(scope.Words.SetAside);
            dialogs = await BeginAsync(scope, PractiseDialog.Quietly, cancellationToken);
        }
        else if (dialogs.ActiveDialog is null)
        {
            if (scope.Turn.StateIsUnreadable)
                scope.Reply.Say(scope.Words.SetAside);
            dialogs = await BeginAsync(scope, PractiseDialog.Quietly, cancellationToken);
        }

        await dialogs.ContinueDialogAsync(cancellationToken);
        if (scope.Reply.IsEmpty && scope.Attempts.Open is { } open)
        {
            // The stack was of an older shape and ended without a word.
            scope.Reply.Say(scope.Words.SetAside);
            Present.ShowAgain(scope, open);
            await BeginAsync(scope, PractiseDialog.Quietly, cancellationToken);
        }
    }

    /// <summary>Nothing is under way any more.</summary>
    public async Task EndAsync(TurnScope scope, CancellationToken cancellationToken) =>
        await scope.Stack.DeleteAsync(scope.Context, cancellationToken);

    private async Task<DialogContext> BeginAsync(TurnScope scope, string? options, CancellationToken cancellationToken)
    {
        await scope.Stack.SetAsync(scope.Context, new DialogState(), cancellationToken);
        var dialogs = await ContextAsync(scope, cancellationToken);
        await dialogs.BeginDialogAsync(PractiseDialog.Name, options, cancellationToken);
        return dialogs;
    }

    private async Task<DialogContext> ContextAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(scope.Stack).Add(practise);
        try
        {
            return await dialogs.CreateContextAsync(scope.Context, cancellationToken);
        }
        catch (InvalidCastException)
        {
            // What is kept as the stack is none.
            scope.Reply.Say(scope.Words.SetAside);
            await scope.Stack.SetAsync(scope.Context, new DialogState(), cancellationToken);
            return await dialogs.CreateContextAsync(scope.Context, cancellationToken);
        }
    }
}
