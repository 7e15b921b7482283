using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A paragraph or a heading; its text may carry a little Markdown.</summary>
public class AdaptiveTextBlock : AdaptiveElement, IAdaptiveTextElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Whether the text goes on in a next line instead of being cut.</summary>
    public bool Wrap { get; set; }

    /// <summary>The most lines shown; 0 for all.</summary>
    public int MaxLines { get; set; }

    /// <summary>The greatest width in pixels; 0 for any.</summary>
    public int MaxWidth { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Text(this);
        writer.UnlessDefault("horizontalAlignment"u8, HorizontalAlignment);
        writer.IfTrue("wrap"u8, Wrap);
        writer.IfPositive("maxLines"u8, MaxLines);
        writer.IfPositive("maxWidth"u8, MaxWidth);
        writer.UnlessDefault("style"u8, Style);
        base.WriteMembers(writer);
    }
}
