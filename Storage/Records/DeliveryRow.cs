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

    /// <summary>For an invitation: the id or topic of what it invites to; null for whatever is next. For a promise, a wish to talk, a note or an offer its id, for flags what was flagged.</summary>
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

    /// <summary>A colleague would like a note. An invitation; where the channel's card asks, it is the mention there that counts for the day.</summary>
    FeedbackAsk = 6,

    /// <summary>A debrief that the person put off to now. Held.</summary>
    Debrief = 30,

    /// <summary>What became of a note, to who gave it; or what they meant, to who received it. Held; its step is a <see cref="NoteNews"/>.</summary>
    NoteNews = 31,

    /// <summary>That something that was offered stands in the channel, or that its time there is over. Held; its step is an <see cref="OfferNews"/>.</summary>
    OfferTold = 32,

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

    /// <summary>The form of a note, in the private chat of who wants to give one. An answer.</summary>
    NoteForm = 25,

    /// <summary>What went wrong with something that was offered, to who offered it. An answer; its step is an <see cref="OfferNews"/>.</summary>
    OfferNews = 26,
}

/// <summary>What became of a note. The stored values stay as they are.</summary>
public enum NoteNews
{
    Thanks = 1,

    /// <summary>The receiver asks what was meant.</summary>
    AskedBack = 2,

    /// <summary>The giver says what they meant.</summary>
    Explained = 3,

    /// <summary>The receiver shares what they would say now.</summary>
    Revised = 4,
}

/// <summary>What became of something that was offered. The stored values stay as they are.</summary>
public enum OfferNews
{
    Posted = 1,

    /// <summary>It could not be posted.</summary>
    Failed = 2,

    /// <summary>It may or may not stand in the channel.</summary>
    Uncertain = 3,

    /// <summary>Its time is over.</summary>
    Closed = 4,

    /// <summary>It was taken back, but the channel won't let it be taken out.</summary>
    StillThere = 5,

    /// <summary>It was not posted: so few are in the team now that they would know whose it is.</summary>
    TooFew = 6,

    /// <summary>It was taken back while it was being posted, and may stand in the channel all the same.</summary>
    MayStand = 7,
}

/// <summary>Which kinds wait for nothing.</summary>
public static class DeliveryKinds
{
    /// <summary>Answers go out at once, whatever the hour, and count for no budget.</summary>
    public static readonly DeliveryKind[] Answers = [DeliveryKind.TimeOut, DeliveryKind.Talk, DeliveryKind.TalkNews, DeliveryKind.Flags, DeliveryKind.FlagNews, DeliveryKind.Reviews, DeliveryKind.NoteForm, DeliveryKind.OfferNews];

    public static bool IsAnswer(this DeliveryKind kind) => Answers.Contains(kind);

    /// <summary>Invitations share the day's budget, lapse when their time has passed, and go to nobody who can't be reached.</summary>
    public static bool IsInvitation(this DeliveryKind kind) => kind is DeliveryKind.Drop or DeliveryKind.Nudge or DeliveryKind.FeedbackAsk;

    /// <summary>A colleague's words about oneself, and what follows from them: never at the end of a hard day.</summary>
    public static bool IsAboutOneself(this DeliveryKind kind) => kind is DeliveryKind.Note or DeliveryKind.NoteNews;
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
