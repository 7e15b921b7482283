namespace AdaptiveCards;

/// <summary>How large a text is.</summary>
public enum AdaptiveTextSize
{
    Default = 0,
    Normal = 0,
    Small = 1,
    Medium = 2,
    Large = 3,
    ExtraLarge = 4,
}
