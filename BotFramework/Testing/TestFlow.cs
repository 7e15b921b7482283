namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a script: what the user sends and what the bot must answer. Nothing runs before StartTestAsync.</summary>
public sealed partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _script;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _script = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _script = getTask;
    }

    public Task StartTestAsync() => _script();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, Bot, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, Bot));
    }

    public TestFlow SendConversationUpdate()
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return Send(update);
    }

    /// <summary>Waits, for bots that answer after their turn.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    private BotCallbackHandler Bot => _callback ?? throw new InvalidOperationException("This flow has no bot to send to.");

    private TestFlow Then(Func<Task> next) => new(
        async () =>
        {
            await _script();
            await next();
        },
        this);
}
