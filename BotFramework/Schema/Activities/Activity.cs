using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One message of the protocol, of whatever type. Read from JSON, open members (<see cref="Value"/>, <see cref="ChannelData"/>) are
/// detached <see cref="JsonElement"/>s; to be written they may be those, JsonNodes, trees of Dictionary&lt;string, object&gt;, lists and
/// primitives, or types of this schema. Unknown members are kept in <see cref="Properties"/>.
/// </summary>
public sealed partial class Activity :
    IConversationUpdateActivity, IInstallationUpdateActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity,
    ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, ICommandActivity, ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(string? type, string? id = null)
    {
        Type = type;
        Id = id;
    }

    public string? Type { get; set; }
    public string? Id { get; set; }

    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonConverter(typeof(LocalTimeConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }
    public ChannelAccount? From { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public ChannelAccount? Recipient { get; set; }
    public string? TextFormat { get; set; }
    public string? AttachmentLayout { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public IList<MessageReaction>? ReactionsAdded { get; set; }
    public IList<MessageReaction>? ReactionsRemoved { get; set; }
    public string? TopicName { get; set; }
    public bool? HistoryDisclosed { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }
    public string? Speak { get; set; }
    public string? InputHint { get; set; }
    public string? Summary { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public IList<Entity>? Entities { get; set; }
    public object? ChannelData { get; set; }
    public string? Action { get; set; }
    public string? ReplyToId { get; set; }
    public string? Label { get; set; }
    public string? ValueType { get; set; }
    public object? Value { get; set; }
    public string? Name { get; set; }
    public ConversationReference? RelatesTo { get; set; }
    public string? Code { get; set; }

    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset? Expiration { get; set; }

    public string? Importance { get; set; }
    public string? DeliveryMode { get; set; }
    public IList<string>? ListenFor { get; set; }
    public IList<TextHighlight>? TextHighlights { get; set; }
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Who called, as this bot found out itself. Whatever the wire says is overwritten by the adapter.</summary>
    public string? CallerId { get; set; }

    /// <summary>Members that this schema does not know, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
