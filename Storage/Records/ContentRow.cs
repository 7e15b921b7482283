namespace EmpathyBot.Storage.Records;

/// <summary>The text of a dilemma or a drill under its hash, kept as long as runs may need it.</summary>
public sealed class ContentRow
{
    public required string Hash { get; init; }

    /// <summary>The id of the dilemma or the drill.</summary>
    public required string DilemmaId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }
}
