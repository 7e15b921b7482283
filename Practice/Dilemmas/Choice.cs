namespace EmpathyBot.Practice.Dilemmas;

/// <summary>
/// Something the agent can say or do. Its kind and its stance to the policy are for authors and for scheduling:
/// nobody who plays sees them.
/// </summary>
public sealed record Choice
{
    public required string Id { get; init; }

    /// <summary>The words said, or what is done.</summary>
    public required string Text { get; init; }

    /// <summary>True when <see cref="Text"/> is said to someone, false when it is something done.</summary>
    public required bool IsSpoken { get; init; }

    public required ChoiceKind Kind { get; init; }

    public required PolicyStance Policy { get; init; }

    public required Condition When { get; init; }

    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>What comes of it: the first outcome whose condition holds.</summary>
    /// <exception cref="InvalidOperationException">None holds; the reader refuses such a file.</exception>
    public Outcome OutcomeIn(Facts facts) =>
        Outcomes.FirstOrDefault(outcome => outcome.When.Holds(facts))
        ?? throw new InvalidOperationException($"The choice '{Id}' has no outcome for: {facts}.");
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
