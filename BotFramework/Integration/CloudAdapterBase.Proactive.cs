using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <content>A turn that the bot begins by itself. A stored service URL is checked again before anything is sent to it.</content>
public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botId), reference.GetContinuationActivity(), "", callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botId), continuationActivity, "", callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <summary>Begins a conversation and takes the first turn in it, for an event named CreateConversation.</summary>
    /// <exception cref="ErrorResponseException">The channel refuses.</exception>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var connector = await connectors.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = Created(created, channelId, serviceUrl, conversationParameters);
        using var turn = await BeginTurnAsync(activity, identity, connectors, audience, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        using var turn = await BeginTurnAsync(continuationActivity, claimsIdentity, null, audience, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>The bot itself, as who it acts when nobody has called it. Without an app id, an anonymous identity.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId) => string.IsNullOrEmpty(botAppId)
        ? new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType)
        : new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);

    private static Activity Created(
        ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.CreateConversation,
        Id = created.ActivityId,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
        Conversation = new ConversationAccount { Id = created.Id, TenantId = parameters.TenantId, IsGroup = parameters.IsGroup },
        ChannelData = parameters.ChannelData,
        Recipient = parameters.Bot,
    };
}
