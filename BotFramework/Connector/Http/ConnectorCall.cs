namespace Microsoft.Bot.Connector;

/// <summary>One call, from which each attempt makes its request.</summary>
internal sealed record ConnectorCall(HttpMethod Method, Uri Address, PooledBody? Body)
{
    internal HttpRequestMessage ToRequest(string userAgent)
    {
        var request = new HttpRequestMessage(Method, Address) { Content = Body?.ToContent() };
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        return request;
    }
}
