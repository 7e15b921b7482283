using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks who calls the bot, and gives the bot the means to call back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <param name="activity">What was sent; its channel and service URL must be the token's.</param>
    /// <param name="authHeader">The Authorization header, as it came; null or empty when there is none.</param>
    /// <param name="cancellationToken">Ends the wait for keys.</param>
    /// <exception cref="UnauthorizedAccessException">The sender has not shown to be a channel of this bot; the message says why.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>The means to call back as the bot that the identity names.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Whom tokens for the channels are meant for.</summary>
    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;
}
