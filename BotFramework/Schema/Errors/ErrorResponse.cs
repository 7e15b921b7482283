namespace Microsoft.Bot.Schema;

/// <summary>The body of an error of the connector service.</summary>
public sealed class ErrorResponse(Error? error)
{
    public ErrorResponse()
        : this(null)
    {
    }

    public Error? Error { get; set; } = error;
}
