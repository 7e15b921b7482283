using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A part of a rich text that looks the same throughout.</summary>
public class AdaptiveTextRun : AdaptiveInline, IAdaptiveTextElement
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public bool Underline { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Text(this);
        writer.IfTrue("highlight"u8, Highlight);
        writer.IfTrue("underline"u8, Underline);
        writer.Optional("selectAction"u8, SelectAction);
    }
}
