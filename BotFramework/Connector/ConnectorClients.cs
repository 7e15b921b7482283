using System.Collections.Concurrent;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>One client for each address, audience and app. An address is checked before it gets its client, so before any token.</summary>
internal sealed class ConnectorClients(
    ChannelCloud cloud, ServiceClientCredentialsFactory credentials, TrustedHosts trusted, HttpSender http, TimeProvider time, ILogger logger)
{
    // Channels have a handful of addresses; many more come from someone who tries.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<(string AppId, string ServiceUrl, string Audience), Task<IConnectorClient>> _known = new();
    private readonly Retry _retry = new(time);

    internal Task<IConnectorClient> GetAsync(string appId, string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var key = (appId, serviceUrl ?? "", string.IsNullOrEmpty(audience) ? cloud.OAuthScope : audience);
        return _known.TryGetValue(key, out var known) ? known : MakeAsync(key, cancellationToken);
    }

    private async Task<IConnectorClient> MakeAsync((string AppId, string ServiceUrl, string Audience) key, CancellationToken cancellationToken)
    {
        var off = await credentials.IsAuthenticationDisabledAsync(cancellationToken);
        var address = trusted.Check(key.ServiceUrl, withToken: !off);
        var proof = off ? null : await ProofAsync(key.AppId, key.Audience, cancellationToken);
        IConnectorClient client = new ConnectorClient(new ConnectorTransport(address, proof, http, _retry, logger));
        if (_known.Count >= Most)
            _known.Clear();
        return await _known.GetOrAdd(key, Task.FromResult(client));
    }

    private Task<ServiceClientCredentials> ProofAsync(string appId, string audience, CancellationToken cancellationToken) => appId.Length > 0
        ? credentials.CreateCredentialsAsync(appId, audience, cloud.LoginUrl, validateAuthority: true, cancellationToken)
        : throw new InvalidOperationException("The bot has an app id, but the call was made without one. Pass MicrosoftAppId as the bot's id.");
}
