using System.Globalization;
using System.Security.Claims;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory, for tests: what the bot sends waits in a queue, as the very objects that were sent.</summary>
public partial class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity?>> _waiting = new();
    private readonly bool _sendTraceActivity;
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(new ConversationReference { ChannelId = channelId }, sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        _sendTraceActivity = sendTraceActivity;
        Conversation = conversation ?? new ConversationReference();
        Conversation.ChannelId ??= Connector.Channels.Test;
        Conversation.ServiceUrl ??= "https://test.com";
        Conversation.User ??= new ChannelAccount("user1", "User1");
        Conversation.Bot ??= new ChannelAccount("bot", "Bot");
        Conversation.Conversation ??= new ConversationAccount(false, "convo1", "Conversation1");
    }

    /// <summary>Whether traces come into the queue too.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot has sent and nobody has taken yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Between whom the conversation is.</summary>
    public ConversationReference Conversation { get; set; }

    private bool KeepsTraces => EnableTrace || _sendTraceActivity;

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(bot);
        return new ConversationReference
        {
            ChannelId = Connector.Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(false, name, name),
            User = new ChannelAccount(Lower(user), user),
            Bot = new ChannelAccount(Lower(bot), bot),
        };
    }

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>A message from the user.</summary>
    public Activity MakeActivity(string? text = null)
    {
        var id = Interlocked.Increment(ref _nextId) - 1;
        return new Activity(ActivityTypes.Message, id.ToString(CultureInfo.InvariantCulture))
        {
            Locale = Locale,
            From = Conversation.User,
            Recipient = Conversation.Bot,
            Conversation = Conversation.Conversation,
            ServiceUrl = Conversation.ServiceUrl,
            Text = text,
        };
    }

    /// <summary>The oldest reply that nobody has taken yet, or null.</summary>
    public IActivity? GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>As <see cref="GetNextReply"/>, but waits for one.</summary>
    public Task<IActivity?> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity?> waiting;
        lock (_lock)
        {
            if (_waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity?>(reply);
            waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting);
        }

        return WaitAsync(waiting, cancellationToken);
    }

    private static async Task<IActivity?> WaitAsync(TaskCompletionSource<IActivity?> waiting, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task;
    }

#pragma warning disable CA1308 // The SDK's ids are in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
