using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself with a client secret.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly TokenRequest _request;
    private readonly AppCredentialsCache _credentials;

    /// <summary>No app id: nothing is checked, no token is sent.</summary>
    public PasswordServiceClientCredentialFactory()
        : this(null, null, null, new HttpSender(), NullLogger.Instance, TimeProvider.System)
    {
    }

    /// <param name="appId">The registration's app id; null or empty for none.</param>
    /// <param name="password">Its secret.</param>
    /// <param name="tenantId">Its tenant; null for a multi-tenant registration.</param>
    /// <param name="httpClient">What tokens are asked for with; null for the bot's own.</param>
    /// <param name="logger">Hears of tokens that can't be renewed.</param>
    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
        : this(appId, password, tenantId, new HttpSender(httpClient), logger ?? NullLogger.Instance, TimeProvider.System)
    {
    }

    internal PasswordServiceClientCredentialFactory(
        string? appId, string? password, string? tenantId, HttpSender http, ILogger logger, TimeProvider time)
    {
        (AppId, Password, TenantId) = (appId, password, tenantId);
        _request = new TokenRequest(http, new Retry(time), time);
        _credentials = new AppCredentialsCache(time, logger);
    }

    public string? AppId { get; set; }

    public string? Password { get; set; }

    public string? TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        var authority = ClientSecretSource.Authority(loginEndpoint, TenantId);
        return Task.FromResult<ServiceClientCredentials>(
            _credentials.Get(appId, authority, audience, () => new ClientSecretSource(_request, authority, appId, Password ?? "", audience)));
    }
}
