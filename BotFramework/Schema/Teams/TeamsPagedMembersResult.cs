namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of a roster; there are more while <see cref="ContinuationToken"/> is not null.</summary>
public sealed class TeamsPagedMembersResult
{
    public string? ContinuationToken { get; set; }
    public IList<TeamsChannelAccount>? Members { get; set; }
}
