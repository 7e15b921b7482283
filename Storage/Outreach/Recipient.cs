using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Someone who has something coming, with all that decides what they are sent now.</summary>
/// <param name="Person">Who.</param>
/// <param name="Rhythm">When they want to hear from the bot; null when they have said nothing of it.</param>
/// <param name="Chat">Where they are reached; null when they never installed the bot nor wrote to it.</param>
/// <param name="Due">What waits and may be looked at now, the most important first.</param>
/// <param name="SentAt">When they were sent something unasked lately: two days and more.</param>
/// <param name="PractisedAt">When they finished a dilemma last; null when never.</param>
public sealed record Recipient(
    PersonRow Person,
    RhythmRow? Rhythm,
    ConversationRow? Chat,
    IReadOnlyList<DeliveryRow> Due,
    IReadOnlyList<DateTimeOffset> SentAt,
    DateTimeOffset? PractisedAt)
{
    /// <summary>When they last came to the end of a heavy dilemma, or to a hard ending; null when not lately. Read where notes are due.</summary>
    public DateTimeOffset? WeighedAt { get; init; }
}
