namespace AdaptiveCards;

/// <summary>The background of a container, named by what it means.</summary>
public enum AdaptiveContainerStyle
{
    Normal = 0,
    Default = 0,
    Emphasis = 1,
    Good = 2,
    Attention = 3,
    Warning = 4,
    Accent = 5,
}
