namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public sealed class Conversations : IConversations
{
    private readonly ConnectorTransport _transport;

    internal Conversations(ConnectorTransport transport) => _transport = transport;

    ConnectorTransport IConversations.Transport => _transport;
}
