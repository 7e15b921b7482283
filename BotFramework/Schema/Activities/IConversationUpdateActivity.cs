namespace Microsoft.Bot.Schema;

/// <summary>Members came or went, or something about the conversation itself changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }
    IList<ChannelAccount>? MembersRemoved { get; set; }
    string? TopicName { get; set; }
    bool? HistoryDisclosed { get; set; }
}
