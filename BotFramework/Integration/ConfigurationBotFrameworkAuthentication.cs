using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as configured. Without <c>MicrosoftAppId</c> there is none, in or out, and only this machine and the channels are called.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly ChannelCloud _cloud;
    private readonly ChannelTokenValidator _validator;
    private readonly ConnectorClients _connectors;
    private readonly ConcurrentDictionary<string, AppConnectorFactory> _factories = new();

    /// <param name="configuration">See <see cref="ConfigurationServiceClientCredentialFactory"/>; addresses of the cloud can be set too.</param>
    /// <param name="credentialsFactory">The registration, if it isn't the configured one.</param>
    /// <param name="authConfiguration">What is asked of tokens beyond the protocol.</param>
    /// <param name="httpClientFactory">The way out; without it, one pool of connections for the process.</param>
    /// <param name="logger">Hears of keys that can't be had and calls that are made again.</param>
    /// <exception cref="InvalidOperationException">The settings contradict each other or lack one; the message says which.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, NullLoggerFactory.Instance, TimeProvider.System)
    {
    }

    /// <summary>The same on another clock.</summary>
    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory,
        AuthenticationConfiguration? authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger,
        ILoggerFactory loggerFactory,
        TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(loggerFactory);
        logger ??= loggerFactory.CreateLogger<ConfigurationBotFrameworkAuthentication>();
        var http = httpClientFactory is null ? new HttpSender() : new HttpSender(httpClientFactory);
        _cloud = ChannelCloud.From(configuration);
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, http, logger, timeProvider);
        var keys = new OpenIdKeys(new OpenIdDocument(_cloud.OpenIdMetadataUrl, http), timeProvider, logger);
        _validator = new ChannelTokenValidator(_cloud, keys, _credentials, authConfiguration ?? new AuthenticationConfiguration(), timeProvider);
        _connectors = new ConnectorClients(_cloud, _credentials, TrustedHosts.From(configuration), http, timeProvider, logger);
    }

    public override string GetOriginatingAudience() => _cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var off = await _credentials.IsAuthenticationDisabledAsync(cancellationToken);
        var identity = off
            ? new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType)
            : await _validator.ValidateAsync(authHeader, activity, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = _cloud.OAuthScope,
            CallerId = off ? null : _cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? "";
        return _factories.GetOrAdd(appId, static (app, connectors) => new AppConnectorFactory(app, connectors), _connectors);
    }
}
