namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke.</summary>
public sealed class InvokeResponse
{
    public int Status { get; set; }

    /// <summary>An open value: a type of the schema, a tree, or null.</summary>
    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
