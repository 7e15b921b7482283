namespace EmpathyBot.Storage.Records;

/// <summary>One person's way through one dilemma, from the pre-brief to its ending. Its decisions are rows of their own.</summary>
public sealed class AttemptRow
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required string DilemmaId { get; init; }

    /// <summary>The hash of the text it began with: it ends on the same text, whatever has been published since.</summary>
    public required string ContentHash { get; init; }

    public required string GuiseId { get; init; }

    /// <summary>What the order of choices is drawn from.</summary>
    public required int Seed { get; init; }

    /// <summary>The drop that brought it; null when the person came for it themselves.</summary>
    public Guid? DropId { get; init; }

    public required AttemptStatus Status { get; set; }

    public required DateTimeOffset OfferedAt { get; init; }

    public DateTimeOffset? BegunAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When the person first said something of it afterwards; null when they have not.</summary>
    public DateTimeOffset? DebriefedAt { get; init; }

    /// <summary>The ending's id; null while it goes on.</summary>
    public string? EndingId { get; set; }

    /// <summary>The message that shows where the run stands, so that it can be shrunk; null when not known.</summary>
    public string? CardId { get; set; }

    /// <summary>When that message was sent: the time a decision takes is counted from here.</summary>
    public DateTimeOffset? ShownAt { get; set; }

    /// <summary>The conversation that it was sent to; null when not known.</summary>
    public long? ShownIn { get; set; }
}

/// <summary>Where an attempt stands. The stored values stay as they are.</summary>
public enum AttemptStatus
{
    /// <summary>The pre-brief is shown; nothing has begun.</summary>
    Offered = 0,

    UnderWay = 1,

    /// <summary>Put away by the person; goes on where it stood.</summary>
    PutAway = 2,

    Finished = 3,
}
