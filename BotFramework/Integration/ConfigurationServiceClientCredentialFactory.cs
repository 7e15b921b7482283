using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The registration from <c>MicrosoftAppType</c> (SingleTenant, UserAssignedMSI, MultiTenant), <c>MicrosoftAppId</c>,
/// <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <exception cref="InvalidOperationException">The settings contradict each other or lack one; the message says which.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
        : this(configuration, new HttpSender(httpClient), logger ?? NullLogger.Instance, TimeProvider.System)
    {
    }

    internal ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpSender http, ILogger logger, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var bot = AppRegistration.From(configuration);
        _inner = bot.Type == AppType.UserAssignedMSI && !bot.IsNone
            ? new ManagedIdentityServiceClientCredentialsFactory(bot.AppId, http, logger, time, key => configuration[key] ?? Environment.GetEnvironmentVariable(key))
            : new PasswordServiceClientCredentialFactory(
                bot.AppId, bot.Password, bot.Type == AppType.SingleTenant ? bot.TenantId : null, http, logger, time);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
