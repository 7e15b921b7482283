namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message that are known by name.</summary>
public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
