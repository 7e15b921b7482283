using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What takes an element's place where the host doesn't know it: another element, or nothing.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement? Content { get; set; }

    /// <summary>No fallback, leave the element out, or show <see cref="Content"/>.</summary>
    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (Type == AdaptiveFallbackType.Drop)
            writer.WriteString("fallback"u8, "drop"u8);
        else if (Type == AdaptiveFallbackType.Content)
            writer.Optional("fallback"u8, Content);
    }
}
