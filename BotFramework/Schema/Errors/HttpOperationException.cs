namespace Microsoft.Rest;

/// <summary>A call failed whose errors have no agreed body.</summary>
public class HttpOperationException : RestException
{
    public HttpOperationException()
    {
    }

    public HttpOperationException(string message)
        : base(message)
    {
    }

    public HttpOperationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper? Request { get; set; }
    public HttpResponseMessageWrapper? Response { get; set; }
    public object? Body { get; set; }
}
