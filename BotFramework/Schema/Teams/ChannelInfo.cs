namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team. The general channel has no name of its own.</summary>
public sealed class ChannelInfo
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string? id = null, string? name = null)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }
    public string? Name { get; set; }

    /// <summary>"standard", "shared" or "private".</summary>
    public string? Type { get; set; }
}
