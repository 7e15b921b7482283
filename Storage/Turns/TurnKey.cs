namespace EmpathyBot.Storage.Turns;

/// <summary>Who speaks where.</summary>
public readonly record struct TurnKey(ConversationKey Where, PersonKey Who)
{
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public static TurnKey Of(IActivity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversation || string.IsNullOrEmpty(activity.ChannelId))
            throw new ArgumentException("An activity needs a channel and a conversation to be answered.", nameof(activity));
        if (FindPerson(activity) is not { } person)
            throw new ArgumentException("An activity needs a sender to be answered.", nameof(activity));

        var objectId = PersonKey.ObjectIdOf(activity.ChannelId, person.AadObjectId, person.Id ?? "");
        return new TurnKey(new ConversationKey(activity.ChannelId, Whole(conversation)), new PersonKey(activity.Conversation.TenantId ?? "", objectId));
    }

    /// <summary>
    /// Whom the activity is from. Channels leave that out at times when somebody comes to a chat: in a personal one it is who came,
    /// or the bot where it alone is named. Null when nobody is.
    /// </summary>
    public static ChannelAccount? FindPerson(IActivity activity)
    {
        if (IsNamed(activity.From))
            return activity.From;
        if (activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)
            || activity.Conversation?.ConversationType is not (null or "personal")
            || activity is not IConversationUpdateActivity { MembersAdded: { } added })
            return null;

        return added.FirstOrDefault(member => IsNamed(member) && member.Id != activity.Recipient?.Id) ?? added.FirstOrDefault(IsNamed);
    }

    // Teams names a thread of a channel by the channel's id and its first message's: to us the channel is the conversation.
    private static string Whole(string conversation) =>
        conversation.IndexOf(";messageid=", StringComparison.Ordinal) is var thread and > 0 ? conversation[..thread] : conversation;

    private static bool IsNamed(ChannelAccount? account) => !string.IsNullOrEmpty(account?.AadObjectId) || !string.IsNullOrEmpty(account?.Id);
}

/// <summary>A conversation of a channel.</summary>
public sealed record ConversationKey(string ChannelId, string ConversationId);

/// <summary>A person is (tenant, directory id), or the channel's own id where there is none.</summary>
public sealed record PersonKey(string Tenant, string ObjectId)
{
    /// <summary>Who somebody is in their tenant.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="aadObjectId">The directory's id; null or empty where there is none.</param>
    /// <param name="channelUserId">The channel's own id of them.</param>
    public static string ObjectIdOf(string channelId, string? aadObjectId, string channelUserId) =>
        string.IsNullOrEmpty(aadObjectId) ? $"{channelId}|{channelUserId}" : aadObjectId;
}
