using System.Net;

namespace Microsoft.Rest;

/// <summary>The answer to a request that failed.</summary>
public sealed class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpStatusCode StatusCode { get; set; }
    public string? ReasonPhrase { get; set; }
}
