namespace Microsoft.Bot.Schema;

/// <content>Where an activity comes from and where its answer goes.</content>
public sealed partial class Activity
{
    /// <summary>Where this (incoming) activity came from, to answer it or to write there later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IsAnswerable() ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The same for an activity that the bot has just sent: its id is in <paramref name="reply"/>.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: from the bot to the user, or the other way when it is to look incoming.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId ??= reference.ActivityId;
        return this;
    }

    public Activity CreateReply(string? text = null, string? locale = null) => new(ActivityTypes.Message)
    {
        From = Recipient,
        Recipient = From,
        ReplyToId = IsAnswerable() ? Id : null,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? "",
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null)
    {
        var trace = CreateReply();
        trace.Type = ActivityTypes.Trace;
        trace.Text = null;
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    /// <summary>Direct Line and Web Chat don't accept a reply to a conversationUpdate.</summary>
    private bool IsAnswerable() =>
        !IsKind(ActivityTypes.ConversationUpdate) || ChannelId is not (Connector.Channels.Directline or Connector.Channels.Webchat);
}
