namespace EmpathyBot.Storage.Records;

/// <summary>A document of the bot's own state: where in the conversation we are.</summary>
public sealed class BotStateRow
{
    public required string Key { get; init; }

    public required string Json { get; set; }

    /// <summary>Goes up by one with each write: a write on an older one has lost its race.</summary>
    public required long Version { get; set; }
}
