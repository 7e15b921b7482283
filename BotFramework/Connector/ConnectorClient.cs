using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConnectorClient"/>
internal sealed class ConnectorClient(ConnectorTransport transport) : IConnectorClient
{
    public Uri BaseUri => transport.BaseUri;

    public ServiceClientCredentials? Credentials => transport.Credentials;

    public IConversations Conversations { get; } = new Conversations(transport);

    public void Dispose()
    {
        // Shared by all turns; a turn that ends disposes what is in its state.
    }
}
