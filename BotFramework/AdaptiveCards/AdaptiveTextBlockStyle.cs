namespace AdaptiveCards;

/// <summary>A paragraph, or a heading for those who listen.</summary>
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}
