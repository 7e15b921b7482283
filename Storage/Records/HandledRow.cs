namespace EmpathyBot.Storage.Records;

/// <summary>An activity that has had its effect: kept in the effect's own transaction, so that a repeat has none.</summary>
public sealed class HandledRow
{
    public required long ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required DateTimeOffset At { get; init; }
}
