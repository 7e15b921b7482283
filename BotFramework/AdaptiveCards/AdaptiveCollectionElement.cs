using System.Collections;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    public AdaptiveContainerStyle? Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What a press anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>Whether the background runs to the card's edge.</summary>
    public bool Bleed { get; set; }

    /// <summary>The least height, such as "50px".</summary>
    public string? MinHeight { get; set; }

    public uint PixelMinHeight { get => Pixels.Read(MinHeight); set => MinHeight = Pixels.Text(value); }

    public abstract void Add(AdaptiveElement value);

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("style"u8, Style);
        writer.UnlessDefault("horizontalAlignment"u8, HorizontalAlignment);
        writer.UnlessDefault("verticalContentAlignment"u8, VerticalContentAlignment);
        writer.Optional("selectAction"u8, SelectAction);
        writer.IfTrue("bleed"u8, Bleed);
        writer.Optional("minHeight"u8, MinHeight);
        base.WriteMembers(writer);
    }
}
