using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Storage.Records;

/// <summary>One decision of an attempt, with what it moved. Attempt and step name it: no step can be taken twice.</summary>
public sealed class DecisionRow
{
    public required Guid AttemptId { get; init; }

    /// <summary>0 for the first decision of the attempt.</summary>
    public required int Step { get; init; }

    public required DecisionKind Kind { get; init; }

    public required string SceneId { get; init; }

    /// <summary>The id of the ask or choice, or of the way that a reply took.</summary>
    public required string ChoiceId { get; init; }

    /// <summary>A reason that was typed before reasons were kept as replies are: the words of both are a <see cref="ReplyRow"/> now, and this is null.</summary>
    public string? Text { get; init; }

    /// <summary>The way that a reason took; null when it took none, and for everything else.</summary>
    public string? ReasonWay { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Milliseconds from showing the card to the decision's arrival; null when the showing isn't known.</summary>
    public long? TakenMs { get; init; }

    public int Trust { get; init; }

    public int Fairness { get; init; }

    public int Risk { get; init; }

    public int Effort { get; init; }

    public int LaterTrust { get; init; }

    public int LaterFairness { get; init; }

    public int LaterRisk { get; init; }

    public int LaterEffort { get; init; }

    /// <summary>When its later outcome is due; null when there is none.</summary>
    public DateTimeOffset? LaterDueAt { get; init; }
}
