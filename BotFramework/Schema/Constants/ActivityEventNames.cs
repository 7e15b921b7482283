namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that an adapter makes itself for a turn that nobody's message started.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
