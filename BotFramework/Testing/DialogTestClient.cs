using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog, for tests.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;

    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <param name="testAdapter">Gets a middleware that saves <see cref="ConversationState"/>.</param>
    /// <param name="targetDialog">The dialog to talk to.</param>
    /// <param name="initialDialogOptions">What it is begun with.</param>
    /// <param name="middlewares">Stand around every turn, inside the one that saves.</param>
    /// <param name="conversationState">Where the stack is kept; in memory unless given.</param>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
            _adapter.Use(middleware);

        var stack = ConversationState.CreateProperty<DialogState>(nameof(DialogState));
        _callback = async (turnContext, cancellationToken) =>
        {
            DialogContext = await new DialogSet(stack).Add(targetDialog).CreateContextAsync(turnContext, cancellationToken);
            DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
            if (DialogTurnResult.Status == DialogTurnStatus.Empty)
                DialogTurnResult = await DialogContext.BeginDialogAsync(targetDialog.Id, initialDialogOptions, cancellationToken);
        };
    }

    /// <summary>The stack of the last turn.</summary>
    public DialogContext? DialogContext { get; private set; }

    /// <summary>How the last turn left the stack.</summary>
    public DialogTurnResult? DialogTurnResult { get; private set; }

    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity, and returns the first reply.</summary>
    public virtual async Task<T?> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : class, IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    public virtual Task<T?> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : class, IActivity => SendActivityAsync<T>(_adapter.MakeActivity(text), cancellationToken);

    /// <summary>The next reply of the last turn, or null.</summary>
    public virtual T? GetNextReply<T>()
        where T : class, IActivity => (T?)_adapter.GetNextReply();
}
