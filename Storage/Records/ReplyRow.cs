namespace EmpathyBot.Storage.Records;

/// <summary>A typed reply of a dilemma, or the reason for a choice: the words of the decision of that attempt and step, which keeps the way that they took.</summary>
public sealed class ReplyRow : TypedWordsRow
{
    public required Guid AttemptId { get; init; }

    public required int Step { get; init; }
}
