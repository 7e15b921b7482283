namespace Microsoft.Bot.Schema;

/// <summary>What a new conversation shall be.</summary>
public sealed class ConversationParameters
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount? bot = null,
        IList<ChannelAccount>? members = null,
        string? topicName = null,
        Activity? activity = null,
        object? channelData = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }
    public ChannelAccount? Bot { get; set; }
    public IList<ChannelAccount>? Members { get; set; }
    public string? TopicName { get; set; }

    /// <summary>The first message; a thread in a Teams channel needs one.</summary>
    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }
    public string? TenantId { get; set; }
}
