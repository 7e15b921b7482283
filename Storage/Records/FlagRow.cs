namespace EmpathyBot.Storage.Records;

/// <summary>Somebody said that a dilemma, a drill or a note may do harm. Who it was is shown to nobody; it counts each person once.</summary>
public sealed class FlagRow
{
    /// <summary>The attempt at which it was flagged, or the note; a line that was added to that later has an id of its own.</summary>
    public required Guid AttemptId { get; init; }

    public required FlagKind Kind { get; init; }

    public required long PersonId { get; init; }

    public required FlagOn On { get; init; }

    /// <summary>The id of the dilemma, the drill or the note.</summary>
    public required string Subject { get; init; }

    /// <summary>What they wrote with it; null when nothing.</summary>
    public string? Line { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What somebody flagged it for. The stored values stay as they are.</summary>
public enum FlagKind
{
    /// <summary>It hurt them, or could hurt someone.</summary>
    Hurt = 1,

    /// <summary>It is wrong, or unfair to a group of people.</summary>
    Unfair = 2,

    /// <summary>It isn't practice any more: something real.</summary>
    Real = 3,
}

/// <summary>What can be flagged. The stored values stay as they are.</summary>
public enum FlagOn
{
    Dilemma = 0,

    Drill = 1,

    /// <summary>A colleague's note.</summary>
    Note = 2,
}

/// <summary>A case that flags have made: a dilemma or a drill that was ever flagged in a tenant, and whether it can be picked up there. Holds nothing of any person.</summary>
public sealed class FlagCaseRow
{
    /// <summary>The tenant, as people have it: what its people flag takes nothing away from another's.</summary>
    public required string Tenant { get; init; }

    public required FlagOn On { get; init; }

    public required string Subject { get; init; }

    public required FlaggedState State { get; set; }

    /// <summary>How often somebody reviewed it: a card of an older review changes nothing any more.</summary>
    public required int Reviews { get; set; }

    /// <summary>Flags from before then have been reviewed; null when none have.</summary>
    public DateTimeOffset? ReviewedTo { get; set; }

    /// <summary>Goes up with each flag and review: of two at the same moment the second counts again.</summary>
    public required int Version { get; set; }
}

/// <summary>Where it stands. The stored values stay as they are.</summary>
public enum FlaggedState
{
    OnShelf = 0,

    /// <summary>Withdrawn by itself, until somebody has reviewed it.</summary>
    Withdrawn = 1,

    /// <summary>Kept off by who reviewed it.</summary>
    KeptOff = 2,
}
