using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>One person's way through one dilemma, as it stands: the run made again from its decisions, and where it is shown.</summary>
/// <param name="Seed">What the order of choices is drawn from.</param>
/// <param name="CardId">The message that shows where the run stands; null when not known.</param>
/// <param name="ShownAt">When that message was sent.</param>
/// <param name="ShownIn">The conversation it was sent to.</param>
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
    DateTimeOffset? ShownAt,
    long? ShownIn)
{
    /// <summary>The drop that brought it; null when the person came for it themselves.</summary>
    public Guid? DropId { get; init; }

    /// <summary>Whether it waits for the person now: offered or under way.</summary>
    public bool IsOpen => Status is AttemptStatus.Offered or AttemptStatus.UnderWay;

    /// <summary>Whether typed words are what it waits for.</summary>
    public bool AwaitsWords => Status is AttemptStatus.UnderWay && Run.AwaitsWords;

    /// <summary>A message of another conversation can't be changed from here: its id counts as not known.</summary>
    internal Attempt SeenFrom(long conversation) => ShownIn == conversation || CardId is null ? this : this with { CardId = null };
}
