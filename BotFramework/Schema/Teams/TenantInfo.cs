namespace Microsoft.Bot.Schema.Teams;

/// <summary>The organisation.</summary>
public sealed class TenantInfo(string? id)
{
    public TenantInfo()
        : this(null)
    {
    }

    public string? Id { get; set; } = id;
}
