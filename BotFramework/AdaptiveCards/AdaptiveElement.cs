using System.Text.Json;

namespace AdaptiveCards;

/// <summary>All that stands in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>A line above the element.</summary>
    public bool Separator { get; set; }

    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    public bool IsVisible { get; set; } = true;

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.UnlessDefault("spacing"u8, Spacing);
        writer.IfTrue("separator"u8, Separator);
        Height?.WriteTo(writer);
        if (!IsVisible)
            writer.WriteBoolean("isVisible"u8, false);
    }
}
