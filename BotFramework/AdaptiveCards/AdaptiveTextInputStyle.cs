namespace AdaptiveCards;

/// <summary>What kind of text is asked for, so that a phone shows the right keyboard.</summary>
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}
