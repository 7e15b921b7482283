namespace EmpathyBot.Storage.Records;

/// <summary>
/// One message that the bot starts: written with its cause, named for ever by its key, and ended in a state that says what became of it.
/// Nothing is sent that has no row, and no row is sent twice.
/// </summary>
public sealed class DeliveryRow
{
    /// <summary>Made from the cause, so that a cause that comes twice has one row: <c>later:{attempt}:{step}</c>, <c>nudge:{person}:{day}</c>...</summary>
    public required string Key { get; init; }

    public required DeliveryKind Kind { get; init; }

    public required long PersonId { get; init; }

    /// <summary>The attempt at a dilemma or a drill that it belongs to; null when to none.</summary>
    public Guid? AttemptId { get; init; }

    /// <summary>The step of that attempt; the go of a drill; how often a promise was asked after before; which news of a wish to talk, or of flags.</summary>
    public int? Step { get; init; }

    /// <summary>The drop it belongs to; null when to none.</summary>
    public Guid? DropId { get; init; }

    /// <summary>For an invitation: the id or topic of what it invites to; null for whatever is next. For a promise or a wish to talk its id, for flags what was flagged.</summary>
    public string? About { get; set; }

    /// <summary>When it became due. It may be sent later: hours, budget and limits decide.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the sweep shall look at it next; null while it waits for the person to end a pause.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>From when it is of no use any more; null when it keeps.</summary>
    public DateTimeOffset? LapsesAt { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>Why it is in that state, in a sentence for whoever runs the bot; null while it simply waits.</summary>
    public string? Reason { get; set; }

    /// <summary>How often it was tried and certainly didn't arrive.</summary>
    public int Tries { get; set; }

    /// <summary>The key of the delivery whose message carried this one too; null when it had its own.</summary>
    public string? JoinedTo { get; set; }

    /// <summary>The message's id at the channel; null when none is known.</summary>
    public string? MessageId { get; set; }

    /// <summary>When it began to be sent, or was ended without; its day is the one that it counts in.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>For one that failed or may not have arrived: when the person was shown what it carried. Null when not yet, or not needed.</summary>
    public DateTimeOffset? ShownAt { get; set; }
}

/// <summary>What a delivery carries. The stored values stay as they are; the order is that of importance, but for answers, which wait for nothing.</summary>
public enum DeliveryKind
{
    /// <summary>The time of a drill's go has run out. An answer: at once, whatever the hour.</summary>
    TimeOut = 0,

    /// <summary>What a choice led to, days later. Held.</summary>
    LaterOutcome = 1,

    /// <summary>How a commitment went. Held.</summary>
    Promise = 2,

    /// <summary>A colleague's note. Held.</summary>
    Note = 3,

    /// <summary>A dilemma that a manager planned. An invitation.</summary>
    Drop = 4,

    /// <summary>Something is worth practising again. An invitation.</summary>
    Nudge = 5,

    /// <summary>A debrief that the person put off to now. Held.</summary>
    Debrief = 30,

    /// <summary>Somebody would like to talk to whom it goes to. An answer.</summary>
    Talk = 20,

    /// <summary>What became of a wish to talk. An answer; its step is a <see cref="TalkNews"/>.</summary>
    TalkNews = 21,

    /// <summary>What was flagged, to whoever reviews it. An answer, on the morning after.</summary>
    Flags = 22,

    /// <summary>What came of a flag, to who flagged. An answer.</summary>
    FlagNews = 23,

    /// <summary>What waits for whoever reviews it, once a day. An answer, planned for their hours.</summary>
    Reviews = 24,
}

/// <summary>Which kinds wait for nothing.</summary>
public static class DeliveryKinds
{
    /// <summary>Answers go out at once, whatever the hour, and count for no budget.</summary>
    public static readonly DeliveryKind[] Answers = [DeliveryKind.TimeOut, DeliveryKind.Talk, DeliveryKind.TalkNews, DeliveryKind.Flags, DeliveryKind.FlagNews, DeliveryKind.Reviews];

    public static bool IsAnswer(this DeliveryKind kind) => Answers.Contains(kind);
}

/// <summary>Where a delivery stands. The stored values stay as they are; all but the first two are final.</summary>
public enum DeliveryState
{
    Waiting = 0,

    /// <summary>The request has begun. A host that dies here leaves an <see cref="Unknown"/>.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>Never sent: it lapsed, or what it belongs to was put away.</summary>
    Skipped = 3,

    /// <summary>Certainly didn't arrive, and won't be tried again.</summary>
    Failed = 4,

    /// <summary>May or may not have arrived; not sent again.</summary>
    Unknown = 5,
}
