namespace EmpathyBot.Storage.Turns;

/// <summary>Who speaks where. A person is (tenant, directory id), or the channel's own id where there is none.</summary>
public readonly record struct TurnKey(string ChannelId, string ConversationId, string Tenant, string ObjectId)
{
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public static TurnKey Of(IActivity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversation || string.IsNullOrEmpty(activity.ChannelId))
            throw new ArgumentException("An activity needs a channel and a conversation to be answered.", nameof(activity));
        if (FindPerson(activity) is not { } person)
            throw new ArgumentException("An activity needs a sender to be answered.", nameof(activity));

        var tenant = activity.Conversation.TenantId ?? "";
        return string.IsNullOrEmpty(person.AadObjectId)
            ? new TurnKey(activity.ChannelId, conversation, tenant, $"{activity.ChannelId}|{person.Id}")
            : new TurnKey(activity.ChannelId, conversation, tenant, person.AadObjectId);
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

    private static bool IsNamed(ChannelAccount? account) => !string.IsNullOrEmpty(account?.AadObjectId) || !string.IsNullOrEmpty(account?.Id);
}
