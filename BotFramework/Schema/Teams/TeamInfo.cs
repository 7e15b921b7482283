namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public sealed class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id = null, string? name = null)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadGroupId { get; set; }
}
