namespace EmpathyBot.Practice.Feedback;

/// <summary>Somebody in a team, with what decides whether it is their turn.</summary>
public sealed record Colleague
{
    public required long Id { get; init; }

    /// <summary>When they were asked for a note by name, and by whom, in any order.</summary>
    public IReadOnlyList<PastAsk> Asked { get; init; } = [];

    /// <summary>When they gave notes, asked or not.</summary>
    public IReadOnlyList<DateTimeOffset> Gave { get; init; } = [];

    /// <summary>When they received notes on what stood under their name: of what they offered without it, nothing may be seen in whose turn it is.</summary>
    public IReadOnlyList<DateTimeOffset> Received { get; init; } = [];

    /// <summary>Since when they are in the team; null where they were there before anybody counted.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether they have met the bot: only these can have written what stands there without a name.</summary>
    public bool HasMet { get; init; } = true;

    /// <summary>Whether they can be asked now: within their hours, not paused, with room in their day, and reached in private.</summary>
    public required bool IsAvailable { get; init; }
}

/// <summary>Somebody was asked for a note.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom; 0 where that stood there without a name.</param>
public readonly record struct PastAsk(DateTimeOffset At, long By);
