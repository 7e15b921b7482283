namespace AdaptiveCards;

/// <summary>The room above an element.</summary>
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}
