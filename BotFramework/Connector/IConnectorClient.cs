using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Speaks to one channel service. One client serves all conversations there for as long as the bot runs, so disposing it does nothing.
/// </summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; }

    /// <summary>Null when the bot has no app id: then no token is sent.</summary>
    ServiceClientCredentials? Credentials { get; }

    IConversations Conversations { get; }
}
