namespace AdaptiveCards;

/// <summary>Whether an action has a button of its own or stands in the overflow menu.</summary>
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}
