namespace Microsoft.Bot.Schema;

/// <summary>The id of what was sent.</summary>
public sealed class ResourceResponse(string? id)
{
    public ResourceResponse()
        : this(null)
    {
    }

    public string? Id { get; set; } = id;
}
