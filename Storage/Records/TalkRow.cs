namespace EmpathyBot.Storage.Records;

/// <summary>Somebody would like to talk to someone. Whom it went to are rows of their own.</summary>
public sealed class TalkRow
{
    public required Guid Id { get; init; }

    /// <summary>Who would like to talk.</summary>
    public required long PersonId { get; init; }

    /// <summary>What they added; null when nothing.</summary>
    public string? Line { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required TalkState State { get; set; }
}

/// <summary>Where it stands. The stored values stay as they are.</summary>
public enum TalkState
{
    Waiting = 0,

    /// <summary>Somebody is on it.</summary>
    Taken = 1,
}

/// <summary>A facilitator whom somebody's wish to talk went to.</summary>
public sealed class TalkCallRow
{
    public required Guid TalkId { get; init; }

    /// <summary>The facilitator.</summary>
    public required long PersonId { get; init; }

    /// <summary>When they said that they are on it; null for all but one.</summary>
    public DateTimeOffset? TookAt { get; set; }
}

/// <summary>What a message about a wish to talk says. The stored values stay as they are.</summary>
public enum TalkNews
{
    /// <summary>To who asked: it has arrived.</summary>
    Arrived = 1,

    /// <summary>To who asked, a minute later: it has arrived nowhere, or has arrived after all.</summary>
    Minute = 2,

    /// <summary>To who asked, half an hour later: nobody has said yet that they are on it.</summary>
    HalfHour = 3,

    /// <summary>To who asked: somebody is on it.</summary>
    Taken = 4,

    /// <summary>To the other facilitators: somebody is on it.</summary>
    TakenByOther = 5,

    /// <summary>To who asked and was told that it had reached nobody: it has arrived after all.</summary>
    ArrivedLate = 6,

    /// <summary>To who asked: it has reached nobody, and isn't sent any more.</summary>
    Lapsed = 7,
}
