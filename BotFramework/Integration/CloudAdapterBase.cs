using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Sends through the connector of the turn's channel.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <param name="botFrameworkAuthentication">Who calls, and how to call back.</param>
    /// <param name="logger">Hears of what is refused; may be left out.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = await SendActivityAsync(turnContext, activities[i], cancellationToken);
        return responses;
    }

    public override async Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Conversation?.Id is not { } conversationId || reference.ActivityId is not { } activityId)
            throw new ArgumentException("The reference names no activity to delete.", nameof(reference));
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(conversationId, activityId, cancellationToken);
    }

    private static async Task<ResourceResponse> SendActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                // The first answer stands; a second one is a mistake in the bot and is refused.
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return new ResourceResponse();
            case ActivityTypesEx.Delay:
                await Task.Delay(DelayOf(activity), TimeProvider.System, cancellationToken);
                return new ResourceResponse();
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return new ResourceResponse();
            default:
                var conversations = ConnectorOf(turnContext).Conversations;
                return await (string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? conversations.SendToConversationAsync(activity, cancellationToken)
                    : conversations.ReplyToActivityAsync(activity, cancellationToken));
        }
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) => turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException(
            "The turn's activity has no serviceUrl, so there is nowhere to send to. Answer such an activity by its HTTP response only.");

    private static TimeSpan DelayOf(Activity activity) => activity.Value is int or long
        ? TimeSpan.FromMilliseconds(Convert.ToInt64(activity.Value, System.Globalization.CultureInfo.InvariantCulture))
        : TimeSpan.FromSeconds(1);
}
