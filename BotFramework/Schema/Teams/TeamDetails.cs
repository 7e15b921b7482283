namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team with its size.</summary>
public sealed class TeamDetails
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadGroupId { get; set; }
    public int ChannelCount { get; set; }
    public int MemberCount { get; set; }
    public string? Type { get; set; }
}
