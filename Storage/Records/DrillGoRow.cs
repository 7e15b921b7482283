namespace EmpathyBot.Storage.Records;

/// <summary>A typed reply of a drill.</summary>
public sealed class DrillGoRow : TypedWordsRow
{
    public required Guid AttemptId { get; init; }

    /// <summary>1 or 2.</summary>
    public required int Number { get; init; }

    /// <summary>Whether they answer the customer's impatient message.</summary>
    public required bool ToImpatient { get; init; }
}
