namespace EmpathyBot.Storage.Turns;

/// <summary>Who speaks where. A person is (tenant, directory id), or the channel's own id where there is none.</summary>
public readonly record struct TurnKey(string ChannelId, string ConversationId, string Tenant, string ObjectId)
{
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public static TurnKey Of(IActivity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversation || string.IsNullOrEmpty(activity.ChannelId))
            throw new ArgumentException("An activity needs a channel and a conversation to be answered.", nameof(activity));
        if (activity.From is not { } from || string.IsNullOrEmpty(from.AadObjectId ?? from.Id))
            throw new ArgumentException("An activity needs a sender to be answered.", nameof(activity));

        var tenant = activity.Conversation.TenantId ?? "";
        return string.IsNullOrEmpty(from.AadObjectId)
            ? new TurnKey(activity.ChannelId, conversation, tenant, $"{activity.ChannelId}|{from.Id}")
            : new TurnKey(activity.ChannelId, conversation, tenant, from.AadObjectId);
    }
}
