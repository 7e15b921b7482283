using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <content>A turn that a channel's request begins.</content>
public abstract partial class CloudAdapterBase
{
    /// <exception cref="UnauthorizedAccessException">The sender has not shown to be a channel of this bot.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken);
    }

    /// <summary>The answer to an invoke or to who expects replies; null where the HTTP answer is empty.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        var (sender, identity) = (authenticateRequestResult, authenticateRequestResult.ClaimsIdentity ?? new ClaimsIdentity());
        activity.CallerId = sender.CallerId;
        using var turn = await BeginTurnAsync(activity, identity, sender.ConnectorFactory, sender.Audience, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return AnswerOf(turn);
    }

    private async Task<TurnContext> BeginTurnAsync(
        Activity activity,
        ClaimsIdentity identity,
        ConnectorFactory? connectors,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        connectors ??= BotFrameworkAuthentication.CreateConnectorFactory(identity);
        audience = string.IsNullOrEmpty(audience) ? BotFrameworkAuthentication.GetOriginatingAudience() : audience;
        var connector = string.IsNullOrEmpty(activity.ServiceUrl)
            ? null
            : await connectors.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
        return BeginTurn(activity, identity, connectors, connector, audience, callback);
    }

    private TurnContext BeginTurn(
        Activity activity,
        ClaimsIdentity identity,
        ConnectorFactory connectors,
        IConnectorClient? connector,
        string audience,
        BotCallbackHandler callback)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Add(connectors);
        turn.TurnState.Add(OAuthScopeKey, audience);
        turn.TurnState.Add(callback);
        if (connector is not null)
            turn.TurnState.Add(connector);
        return turn;
    }

    private static InvokeResponse? AnswerOf(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        if (turn.Activity.Type != ActivityTypes.Invoke)
            return null;
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }
}
