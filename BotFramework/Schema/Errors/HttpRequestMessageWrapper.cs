namespace Microsoft.Rest;

/// <summary>A request that failed, without its credentials.</summary>
public sealed class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpMethod? Method { get; set; }
    public Uri? RequestUri { get; set; }
}
