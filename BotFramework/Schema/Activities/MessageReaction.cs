namespace Microsoft.Bot.Schema;

/// <summary>One reaction, such as <see cref="MessageReactionTypes.Like"/>.</summary>
public sealed class MessageReaction(string? type)
{
    public MessageReaction()
        : this(null)
    {
    }

    public string? Type { get; set; } = type;
}
