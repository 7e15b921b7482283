namespace Microsoft.Bot.Builder;

/// <summary>What belongs to a person within one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var (channel, conversation, user) = StateKey.Parts(turnContext);
        return $"{channel}/conversations/{conversation ?? throw StateKey.Missing("conversation.id")}"
            + $"/users/{user ?? throw StateKey.Missing("from.id")}";
    }
}
