namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gives the client through which a conversation is answered.</summary>
public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">Where the conversation lives: the activity's or the stored reference's address.</param>
    /// <param name="audience">Whom tokens are meant for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The address is not one that this bot may call.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
