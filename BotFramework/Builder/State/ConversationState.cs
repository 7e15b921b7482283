namespace Microsoft.Bot.Builder;

/// <summary>What belongs to a conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var (channel, conversation, _) = StateKey.Parts(turnContext);
        return $"{channel}/conversations/{conversation ?? throw StateKey.Missing("conversation.id")}";
    }
}
