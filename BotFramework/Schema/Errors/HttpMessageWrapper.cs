namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP message after it is gone.</summary>
public abstract class HttpMessageWrapper
{
    public string? Content { get; set; }

    /// <summary>Header names in any case.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}
