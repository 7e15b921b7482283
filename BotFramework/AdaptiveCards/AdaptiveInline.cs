namespace AdaptiveCards;

/// <summary>A part of a rich text.</summary>
public abstract class AdaptiveInline : AdaptiveTypedElement;
