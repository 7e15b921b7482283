using EmpathyBot.Practice.Drills;

namespace EmpathyBot.Storage.Records;

/// <summary>
/// One person's way through one drill. What they wrote is in rows of its own. One that is put away holds only with whom it was, until the
/// next is offered; nobody counts it.
/// </summary>
public sealed class DrillAttemptRow
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required string DrillId { get; init; }

    /// <summary>The hash of the text it began with.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The name of the skill, and the rung it stood on: what is done counts for them, whatever becomes of the text.</summary>
    public required string Skill { get; init; }

    public required int Rung { get; init; }

    public required DrillStatus Status { get; set; }

    /// <summary>The go that is under way, or was last: 1 or 2.</summary>
    public required int Go { get; set; }

    /// <summary>When that go's time ends; null without a clock.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>Whether the person's client told that they were typing, in that go.</summary>
    public bool HasTyped { get; set; }

    /// <summary>Whether the customer's impatient message has come, in that go.</summary>
    public bool IsImpatient { get; set; }

    /// <summary>How it went: 1 again, 2 hard, 3 good, 4 easy; null until it is done.</summary>
    public int? Rating { get; set; }

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>When it was done; null until then.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The message that shows where it stands, so that it can be shrunk; null when not known.</summary>
    public string? CardId { get; set; }

    /// <summary>The message that showed it until the time ran out: it may hold what somebody is typing, and is shrunk with the next reply.</summary>
    public string? EarlierCardId { get; set; }

    /// <summary>The conversation that it was sent to; null when not known.</summary>
    public long? ShownIn { get; set; }

    /// <summary>Counts its steps: of a reply and a time-out that cross, the second sees that it was not the first.</summary>
    public required int Version { get; set; }
}
