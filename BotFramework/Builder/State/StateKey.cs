namespace Microsoft.Bot.Builder;

/// <summary>What state is filed under.</summary>
internal static class StateKey
{
    internal static (string Channel, string? Conversation, string? User) Parts(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return (activity.ChannelId ?? throw Missing("channelId"), activity.Conversation?.Id, activity.From?.Id);
    }

    internal static InvalidOperationException Missing(string member) =>
        new($"The activity has no {member}, so it cannot be told whose state is meant.");
}
