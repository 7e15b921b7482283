using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's registration: which app ids are its own, and how it proves to be them.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether there is no app id at all: then nothing is checked and no token is sent.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <param name="appId">As which of the bot's apps.</param>
    /// <param name="audience">Whom the tokens are meant for.</param>
    /// <param name="loginEndpoint">The authority, tenant included.</param>
    /// <param name="validateAuthority">Kept for the SDK's callers; an authority is used as it is configured.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
