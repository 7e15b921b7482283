namespace EmpathyBot.Storage.Records;

/// <summary>Something that a person has set out to do, and the day on which they want to be asked how it went.</summary>
public sealed class PromiseRow : TypedWordsRow
{
    /// <summary>How often it is asked after at most.</summary>
    public const int MostAsked = 2;

    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    /// <summary>The run that it came from.</summary>
    public required Guid AttemptId { get; init; }

    /// <summary>When it is asked after first.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public PromiseStatus Status { get; set; }

    /// <summary>How often the person has said how it went: 0 to <see cref="MostAsked"/>.</summary>
    public int Answers { get; set; }

    /// <summary>When the person last said how it went, or let it go; null when not yet.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}

/// <summary>What became of a promise. The stored values stay as they are.</summary>
public enum PromiseStatus
{
    Open = 0,
    Kept = 1,
    Tried = 2,
    NotYet = 3,

    /// <summary>Taken back, to make room or because it fits no more.</summary>
    LetGo = 4,
}
