namespace Microsoft.Bot.Builder;

/// <summary>A document that knows its version. "*" overwrites any; null is for one that was never stored.</summary>
public interface IStoreItem
{
    string? ETag { get; set; }
}
