namespace AdaptiveCards;

/// <summary>How the height of an element is found.</summary>
public enum AdaptiveHeightType
{
    Auto,
    Stretch,
    Pixel,
}
