namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
public sealed class TeamsMeetingInfo(string? id)
{
    public TeamsMeetingInfo()
        : this(null)
    {
    }

    public string? Id { get; set; } = id;
}
