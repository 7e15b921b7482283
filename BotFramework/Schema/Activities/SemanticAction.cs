namespace Microsoft.Bot.Schema;

/// <summary>What the sender means programmatically.</summary>
public sealed class SemanticAction
{
    public string? Id { get; set; }
    public IDictionary<string, Entity>? Entities { get; set; }
    public string? State { get; set; }
}
