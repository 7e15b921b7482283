namespace EmpathyBot.Bot.Playground;

/// <summary>A conversation id taken apart: a channel's thread is the channel's id with the id of the post that began it.</summary>
internal readonly record struct ChannelThread(string Conversation, string? Root)
{
    private const string Mark = ";messageid=";

    public static ChannelThread Of(string conversationId)
    {
        var at = conversationId.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? new(conversationId, null) : new(conversationId[..at], conversationId[(at + Mark.Length)..]);
    }

    public static string Id(string conversation, string root) => conversation + Mark + root;
}
