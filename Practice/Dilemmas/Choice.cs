namespace EmpathyBot.Practice.Dilemmas;

/// <summary>
/// Something the agent can say or do. Its kind and its stance to the policy are for authors and for scheduling:
/// nobody who plays sees them.
/// </summary>
public sealed record Choice : Branch
{
    /// <summary>The words said, or what is done.</summary>
    public required string Text { get; init; }

    /// <summary>True when <see cref="Text"/> is said to someone, false when it is something done.</summary>
    public required bool IsSpoken { get; init; }

    public required ChoiceKind Kind { get; init; }

    public required PolicyStance Policy { get; init; }
}

/// <summary>What draws one to a choice.</summary>
public enum ChoiceKind
{
    Tempting,
    Risky,
    Caring,
}

/// <summary>What a choice does with the policy.</summary>
public enum PolicyStance
{
    Bends,
    Follows,
    Explains,
}
