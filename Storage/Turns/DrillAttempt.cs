using EmpathyBot.Practice.Drills;

namespace EmpathyBot.Storage.Turns;

/// <summary>One person's way through one drill, as it stands, and where it is shown.</summary>
/// <param name="CardId">The message that shows where it stands; null when not known.</param>
/// <param name="ShownIn">The conversation it was sent to.</param>
/// <param name="Version">Counts its steps.</param>
public sealed record DrillAttempt(
    Guid Id, long PersonId, DrillRun Run, DateTimeOffset OfferedAt, DateTimeOffset? EndedAt, string? CardId, long? ShownIn, int Version)
{
    public Drill Drill => Run.Drill;

    /// <summary>The message that showed it until the time ran out; null when there is none.</summary>
    public string? EarlierCardId { get; init; }

    /// <summary>Whether it waits for the person now.</summary>
    public bool IsOpen => Run.IsOpen;

    /// <summary>A message of another conversation can't be changed from here: its id counts as not known.</summary>
    internal DrillAttempt SeenFrom(long conversation) => ShownIn == conversation || CardId is null ? this : this with { CardId = null, EarlierCardId = null };
}
