namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One way to prove to be the bot.</summary>
internal interface ITokenSource
{
    /// <exception cref="HttpRequestException">No token can be had; the message says why and what to do.</exception>
    Task<AccessToken> RequestAsync();
}
