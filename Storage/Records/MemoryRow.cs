namespace EmpathyBot.Storage.Records;

/// <summary>One person's memory of one thing, as it stood right after they last practised it.</summary>
public sealed class MemoryRow
{
    public required long PersonId { get; init; }

    public required MemoryKind Kind { get; init; }

    /// <summary>The id of the dilemma or the micro-skill.</summary>
    public required string Subject { get; init; }

    /// <summary>The days after which it is recalled nine times in ten.</summary>
    public required double Stability { get; set; }

    /// <summary>1 to 10.</summary>
    public required double Difficulty { get; set; }

    /// <summary>How the last one went: 1 again, 2 hard, 3 good, 4 easy.</summary>
    public required int Rating { get; set; }

    public required DateTimeOffset ReviewedAt { get; set; }

    /// <summary>When it is worth practising again.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was practised: 1 or more.</summary>
    public required int Reviews { get; set; }
}

/// <summary>What a memory is of. The stored values stay as they are.</summary>
public enum MemoryKind
{
    Dilemma = 1,

    Skill = 2,
}
