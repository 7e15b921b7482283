namespace AdaptiveCards;

/// <summary>The typeface.</summary>
public enum AdaptiveFontType
{
    Default,
    Monospace,
}
