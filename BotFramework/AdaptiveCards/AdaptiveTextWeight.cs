namespace AdaptiveCards;

/// <summary>How heavy a text is.</summary>
public enum AdaptiveTextWeight
{
    Default = 0,
    Normal = 0,
    Lighter = 1,
    Bolder = 2,
}
