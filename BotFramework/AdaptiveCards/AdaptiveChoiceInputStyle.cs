namespace AdaptiveCards;

/// <summary>A drop-down list, all choices at once, or a list to type in.</summary>
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}
