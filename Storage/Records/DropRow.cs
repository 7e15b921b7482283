namespace EmpathyBot.Storage.Records;

/// <summary>Practice that a manager planned: what, for whom, when. What becomes due of it are deliveries.</summary>
public sealed class DropRow
{
    public required Guid Id { get; init; }

    public required long TeamId { get; init; }

    /// <summary>Who planned it, or changed it last.</summary>
    public required long MakerId { get; set; }

    public required DropWhat What { get; set; }

    /// <summary>The topic or the dilemma's id; null for what the team finds hard.</summary>
    public string? Subject { get; set; }

    public required DropAudience Audience { get; set; }

    /// <summary>The saved group; null for other audiences.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>The IANA name of the zone that its times are in.</summary>
    public required string Zone { get; set; }

    /// <summary>Its date, or the first on which a weekly one may be: ISO, like 2026-12-01.</summary>
    public required string From { get; set; }

    /// <summary>The last date on which a weekly one may be; null when there is no end.</summary>
    public string? Until { get; set; }

    /// <summary>The weekdays as bits, Monday 1, Tuesday 2, Wednesday 4...; null when it is once.</summary>
    public int? Days { get; set; }

    /// <summary>Minutes after midnight.</summary>
    public required int At { get; set; }

    public DropState State { get; set; }

    /// <summary>When it goes out next; null when paused, cancelled or over.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>When it went out last; null when it never did.</summary>
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>How often it went out.</summary>
    public int Times { get; set; }

    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Goes up with each change and each time it goes out: of two at the same moment one sees that it is late.</summary>
    public int Version { get; set; }

    /// <summary>One to change without changing this.</summary>
    public DropRow Copy() => (DropRow)MemberwiseClone();
}

/// <summary>One of the people that a drop names.</summary>
public sealed class DropPersonRow
{
    public required Guid DropId { get; init; }

    public required long PersonId { get; init; }
}

/// <summary>What a drop brings. The stored values stay as they are.</summary>
public enum DropWhat
{
    /// <summary>The topic that goes worst in the team by the time it goes out.</summary>
    Hard = 0,

    Topic = 1,

    Dilemma = 2,
}

/// <summary>For whom a drop is. The stored values stay as they are.</summary>
public enum DropAudience
{
    Team = 0,

    /// <summary>Those who are named: <see cref="DropPersonRow"/>.</summary>
    People = 1,

    /// <summary>A saved group.</summary>
    Group = 2,
}

/// <summary>Where a drop stands. The stored values stay as they are.</summary>
public enum DropState
{
    Active = 0,

    Paused = 1,

    Cancelled = 2,
}
