namespace EmpathyBot.Storage.Records;

/// <summary>
/// Something that the bot does in a team's channel by itself: a delivery like those to people, with a key that names it for ever and a state that
/// says what became of it. What begins a thread is never done twice; what changes or removes a message can be, and is where it is uncertain.
/// </summary>
public sealed class ChannelDeliveryRow
{
    /// <summary>Made from the cause: <c>prompt:{prompt}</c>, <c>card:{prompt}:{version}</c>, <c>close:{prompt}</c>, <c>remove:{prompt}</c>, <c>week:{team}:{day}</c>...</summary>
    public required string Key { get; init; }

    public required ChannelDeliveryKind Kind { get; init; }

    public required long TeamId { get; init; }

    /// <summary>What was offered, for a week the one that was shown in it; null where it is about none. What was offered may be gone by then.</summary>
    public Guid? PromptId { get; set; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the sweep shall look at it next; null once it has ended.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>From when it is of no use any more; null when it keeps.</summary>
    public DateTimeOffset? LapsesAt { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>Why it is in that state, in a sentence for whoever runs the bot; null while it simply waits.</summary>
    public string? Reason { get; set; }

    /// <summary>How often it was tried and certainly wasn't done.</summary>
    public int Tries { get; set; }

    /// <summary>The thread's conversation: where it is done, or what came of it; null while none is known.</summary>
    public string? ThreadId { get; set; }

    /// <summary>The message that is changed or removed, or that came of it; null while none is known.</summary>
    public string? MessageId { get; set; }

    /// <summary>When it began to be done, or was ended without.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>What is done. The stored values stay as they are.</summary>
public enum ChannelDeliveryKind
{
    /// <summary>Begins a thread with the card of what was offered.</summary>
    Prompt = 0,

    /// <summary>Brings that card up to date, in place; pings nobody.</summary>
    Card = 1,

    /// <summary>Takes a card out of the channel: deleted, or emptied where that can't be.</summary>
    Remove = 2,

    /// <summary>The line on the team's week.</summary>
    Week = 3,
}
