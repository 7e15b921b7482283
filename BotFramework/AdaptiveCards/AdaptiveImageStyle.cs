namespace AdaptiveCards;

/// <summary>How an image is cropped: as it is, or round like a person.</summary>
public enum AdaptiveImageStyle
{
    Default = 0,
    Normal = 0,
    Person = 1,
}
