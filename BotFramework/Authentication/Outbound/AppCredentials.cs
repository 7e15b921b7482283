using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts the bot's token on a request.</summary>
internal sealed class AppCredentials(CachedToken token) : ServiceClientCredentials
{
    private const string Header = "Authorization";

    public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = token.GetAsync(cancellationToken);
        if (!header.IsCompletedSuccessfully)
            return AwaitedAsync(request, header);
        request.Headers.TryAddWithoutValidation(Header, header.Result);
        return Task.CompletedTask;
    }

    /// <summary>The other side answered 401 to this request: its token is not used again.</summary>
    internal void Refused(HttpRequestMessage request)
    {
        if (request.Headers.NonValidated.TryGetValues(Header, out var values))
            token.Refused(values.ToString());
    }

    private static async Task AwaitedAsync(HttpRequestMessage request, ValueTask<string> header) =>
        request.Headers.TryAddWithoutValidation(Header, await header);
}
