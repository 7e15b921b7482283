namespace Microsoft.Bot.Connector;

/// <summary>The calls on conversations; <see cref="ConversationsExtensions"/> has them all.</summary>
public interface IConversations
{
    internal ConnectorTransport Transport { get; }
}
