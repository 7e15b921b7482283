using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Storage.Records;

/// <summary>How one person talks one run over: written when the run ends. A change is a new one in its place.</summary>
public sealed record DebriefRow
{
    /// <summary>The run.</summary>
    public required Guid AttemptId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>When the run ended.</summary>
    public required DateTimeOffset At { get; init; }

    public required DebriefForm Form { get; init; }

    /// <summary>What was asked at once.</summary>
    public required ShortQuestion Asked { get; init; }

    /// <summary>What was pressed in answer, like <c>calm</c>; null when nothing was. What was typed is a <see cref="DebriefAnswerRow"/>.</summary>
    public string? Pressed { get; init; }

    /// <summary>Whether the long form was offered.</summary>
    public required bool IsOffered { get; init; }

    public DebriefStatus Status { get; init; }

    /// <summary>Where the long form stands: a stage of <see cref="DebriefFlow"/>.</summary>
    public int Stage { get; init; }

    /// <summary>When it was put off to; null when it wasn't.</summary>
    public DateTimeOffset? PutOffTo { get; init; }

    /// <summary>When it was put off or aside last; null when it never was.</summary>
    public DateTimeOffset? AsideAt { get; init; }

    /// <summary>The message that shows the present question; null when not known.</summary>
    public string? CardId { get; init; }

    /// <summary>The conversation that it was sent to.</summary>
    public long? ShownIn { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; }
}

/// <summary>Where a debrief stands. The stored values stay as they are.</summary>
public enum DebriefStatus
{
    /// <summary>The one question and the one line; no more was wanted yet.</summary>
    AtOnce = 0,

    /// <summary>The long form waits for an answer now.</summary>
    Open = 1,

    /// <summary>The long form is put off; it goes on where it stopped.</summary>
    PutOff = 2,

    /// <summary>It is through.</summary>
    Done = 3,
}
