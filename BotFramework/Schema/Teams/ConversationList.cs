namespace Microsoft.Bot.Schema.Teams;

/// <summary>The channels of a team.</summary>
public sealed class ConversationList(IList<ChannelInfo>? conversations)
{
    public ConversationList()
        : this(null)
    {
    }

    public IList<ChannelInfo>? Conversations { get; set; } = conversations;
}
