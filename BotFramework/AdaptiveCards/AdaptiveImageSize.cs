namespace AdaptiveCards;

/// <summary>How large an image is shown.</summary>
public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}
