using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>One person's way through one dilemma, as it stands: the run made again from its decisions, and where it is shown.</summary>
/// <param name="Seed">What the order of choices is drawn from.</param>
/// <param name="CardId">The message that shows where the run stands; null when not known.</param>
/// <param name="ShownAt">When that message was sent.</param>
public sealed record Attempt(
    Guid Id,
    long PersonId,
    Run Run,
    int Seed,
    AttemptStatus Status,
    DateTimeOffset OfferedAt,
    DateTimeOffset? BegunAt,
    DateTimeOffset? EndedAt,
    string? CardId,
    DateTimeOffset? ShownAt)
{
    /// <summary>Whether it waits for the person now: offered or under way.</summary>
    public bool IsOpen => Status is AttemptStatus.Offered or AttemptStatus.UnderWay;
}
