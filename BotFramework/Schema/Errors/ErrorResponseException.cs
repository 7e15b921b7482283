using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector service refused a call. <see cref="Body"/> is null when it gave no reason that can be read.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper? Request { get; set; }
    public HttpResponseMessageWrapper? Response { get; set; }
    public ErrorResponse? Body { get; set; }
}
