namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token for an app id and its secret (OAuth 2.0 client credentials).</summary>
internal sealed class ClientSecretSource(TokenRequest request, string authority, string appId, string password, string audience) : ITokenSource
{
    private const string Scope = "/.default";

    private readonly Uri _endpoint = new(authority.TrimEnd('/') + "/oauth2/v2.0/token");

    public Task<AccessToken> RequestAsync() => request.SendAsync(
        () => new HttpRequestMessage(HttpMethod.Post, _endpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_id", appId),
                new("client_secret", password),
                new("scope", audience.EndsWith(Scope, StringComparison.Ordinal) ? audience : audience + Scope),
            ]),
        },
        "Check MicrosoftAppId, MicrosoftAppPassword (is the secret out of date?), MicrosoftAppType and MicrosoftAppTenantId.");

    /// <summary>The authority with the bot's own tenant, where it has one and nobody configured another.</summary>
    internal static string Authority(string loginEndpoint, string? tenantId)
    {
        if (loginEndpoint.Contains("{0}", StringComparison.Ordinal))
            return loginEndpoint.Replace("{0}", tenantId ?? AuthenticationConstants.DefaultChannelAuthTenant, StringComparison.Ordinal);
        return string.IsNullOrEmpty(tenantId) || loginEndpoint is not (AuthenticationConstants.ToChannelFromBotLoginUrl or ChannelCloud.GovernmentLoginUrl)
            ? loginEndpoint
            : string.Concat(loginEndpoint.AsSpan(0, loginEndpoint.LastIndexOf('/') + 1), tenantId);
    }
}
