namespace Microsoft.Bot.Builder;

/// <summary>What belongs to a person on a channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var (channel, _, user) = StateKey.Parts(turnContext);
        return $"{channel}/users/{user ?? throw StateKey.Missing("from.id")}";
    }
}
