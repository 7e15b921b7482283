namespace Microsoft.Bot.Schema;

/// <summary>One page of a conversation's members; there are more while <see cref="ContinuationToken"/> is not null.</summary>
public sealed class PagedMembersResult
{
    public PagedMembersResult()
    {
    }

    public PagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    public string? ContinuationToken { get; set; }
    public IList<ChannelAccount>? Members { get; set; }
}
