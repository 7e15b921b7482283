namespace AdaptiveCards;

/// <summary>The colour of a text, named by what it means.</summary>
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}
