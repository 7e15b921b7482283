namespace EmpathyBot.Storage.Records;

/// <summary>A chat or channel that the bot is in, and how to reach it.</summary>
public sealed class ConversationRow
{
    /// <summary>The type of a chat of two.</summary>
    public const string Personal = "personal";

    public long Id { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>The channel's own id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>personal, groupChat or channel.</summary>
    public required string Type { get; set; }

    public required string ServiceUrl { get; set; }

    /// <summary>The bot's own id there.</summary>
    public required string BotId { get; set; }

    public required string? TenantId { get; init; }

    /// <summary>Whose chat with the bot it is; null where it isn't a chat of two.</summary>
    public long? PersonId { get; set; }

    /// <summary>When the bot said hello; null when it has not, or was removed since.</summary>
    public DateTimeOffset? GreetedAt { get; set; }
}
