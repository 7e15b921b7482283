namespace EmpathyBot.Storage.Records;

/// <summary>That someone has been through a dilemma, and how they met it last: one row a person and dilemma, however often.</summary>
public sealed class PlayedRow
{
    public required long PersonId { get; init; }

    public required string DilemmaId { get; init; }

    /// <summary>The guise of the last time.</summary>
    public required string GuiseId { get; set; }

    /// <summary>The ending of the last time.</summary>
    public required string EndingId { get; set; }

    /// <summary>The text it was played on the last time.</summary>
    public required string ContentHash { get; set; }

    public required DateTimeOffset EndedAt { get; set; }

    /// <summary>How often it was played to an ending: 1 or more.</summary>
    public required int Times { get; set; }
}
