namespace EmpathyBot.Cards.Feedback;

/// <summary>What is chosen of an offer.</summary>
public sealed record OfferForm
{
    public required long Team { get; init; }

    /// <summary>The one colleague that it is for; null for everyone.</summary>
    public long? One { get; init; }

    /// <summary>The name that was typed for them, where there is no list.</summary>
    public string Name { get; init; } = "";

    public bool IsNamed { get; init; } = true;

    /// <summary>Which of the questions that are ready, from 1; 0 for none.</summary>
    public int Ready { get; init; }

    /// <summary>A question of one's own; empty for none.</summary>
    public string Own { get; init; } = "";
}
