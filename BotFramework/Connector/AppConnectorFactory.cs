using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>The clients of one app id.</summary>
internal sealed class AppConnectorFactory(string appId, ConnectorClients clients) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        clients.GetAsync(appId, serviceUrl, audience, cancellationToken);
}
