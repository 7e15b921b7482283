namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A moment of the dilemma that waits for the agent.</summary>
public sealed record Scene
{
    public required string Id { get; init; }

    /// <summary>What the agent sees on the screen or hears around; empty when nothing.</summary>
    public required Wording Sees { get; init; }

    /// <summary>Who speaks here and answers: a short name; null when it is the customer.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the customer or the <see cref="Speaker"/> says; empty when nobody speaks.</summary>
    public required Wording Says { get; init; }

    /// <summary>How many of <see cref="Asks"/> may be used in this scene: 0 or more.</summary>
    public required int AskLimit { get; init; }

    public required IReadOnlyList<Ask> Asks { get; init; }

    /// <summary>What can be chosen; empty where a <see cref="Reply"/> is asked for.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>What asks for a typed reply; null where there are choices.</summary>
    public ReplyPrompt? Reply { get; init; }

    /// <summary>All ways out of here.</summary>
    public IEnumerable<Branch> Branches => Reply is null ? Choices : Reply.Ways;

    /// <summary>What asks to justify, in a line, what was chosen here; null when nothing does.</summary>
    public JustifyPrompt? Justify { get; init; }
}
