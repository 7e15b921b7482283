namespace Microsoft.Bot.Schema;

/// <summary>The fault of a service behind the service.</summary>
public sealed class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = default, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    public int? StatusCode { get; set; }
    public object? Body { get; set; }
}
