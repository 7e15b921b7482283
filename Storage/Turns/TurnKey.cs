namespace EmpathyBot.Storage.Turns;

/// <summary>Who speaks where.</summary>
public readonly record struct TurnKey(ConversationKey Where, PersonKey Who)
{
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public static TurnKey Of(IActivity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversation || string.IsNullOrEmpty(activity.ChannelId))
            throw new ArgumentException("An activity needs a channel and a conversation to be answered.", nameof(activity));
        if (activity.From is not { } from || string.IsNullOrEmpty(from.AadObjectId ?? from.Id))
            throw new ArgumentException("An activity needs a sender to be answered.", nameof(activity));

        var objectId = string.IsNullOrEmpty(from.AadObjectId) ? $"{activity.ChannelId}|{from.Id}" : from.AadObjectId;
        return new TurnKey(new ConversationKey(activity.ChannelId, conversation), new PersonKey(activity.Conversation.TenantId ?? "", objectId));
    }
}

/// <summary>A conversation of a channel.</summary>
public sealed record ConversationKey(string ChannelId, string ConversationId);

/// <summary>A person is (tenant, directory id), or the channel's own id where there is none.</summary>
public sealed record PersonKey(string Tenant, string ObjectId);
