namespace AdaptiveCards;

/// <summary>Where the content of a container stands from top to bottom.</summary>
public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}
