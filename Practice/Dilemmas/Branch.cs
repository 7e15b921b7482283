namespace EmpathyBot.Practice.Dilemmas;

/// <summary>One of the ways out of a scene: a choice, or a way that a typed reply can take.</summary>
public abstract record Branch
{
    public required string Id { get; init; }

    /// <summary>When it is open.</summary>
    public Condition When { get; init; } = Condition.Always;

    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>What comes of it: the first outcome whose condition holds.</summary>
    /// <exception cref="InvalidOperationException">None holds; the reader refuses such a file.</exception>
    public Outcome OutcomeIn(Facts facts) =>
        Outcomes.FirstOrDefault(outcome => outcome.When.Holds(facts))
        ?? throw new InvalidOperationException($"'{Id}' has no outcome for: {facts}.");
}
