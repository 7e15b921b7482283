using System.Globalization;
using System.Security.Claims;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What comes in.</content>
public partial class TestAdapter
{
    /// <summary>Takes an activity as if the user had sent it; what it lacks is filled in, its id is always a new one.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);
        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <summary>A new conversation on another channel, and what the bot says in it.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_lock)
            ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        update.From = Conversation.User;
        update.Recipient = Conversation.Bot;
        update.ServiceUrl = Conversation.ServiceUrl;
        return RunPipelineAsync(CreateTurnContext(update), callback, cancellationToken);
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null or { Id: "unknown" } or { Role: RoleTypes.Bot })
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);
        if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset))
            activity.Timestamp = TimeProvider.System.GetUtcNow();
    }
}
