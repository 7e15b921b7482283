namespace EmpathyBot.Storage.Records;

/// <summary>The text of a dilemma under its hash, kept as long as runs may need it.</summary>
public sealed class ContentRow
{
    public required string Hash { get; init; }

    public required string DilemmaId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }
}
