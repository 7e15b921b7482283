namespace AdaptiveCards;

/// <summary>Where an element stands from left to right.</summary>
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}
