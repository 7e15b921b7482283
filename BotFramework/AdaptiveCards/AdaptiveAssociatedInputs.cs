namespace AdaptiveCards;

/// <summary>Whether the card's inputs go along with an action.</summary>
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
