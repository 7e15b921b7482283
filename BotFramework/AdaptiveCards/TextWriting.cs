using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Writes what a block of text and a run of text have in common.</summary>
internal static class TextWriting
{
    internal static void Text(this Utf8JsonWriter writer, IAdaptiveTextElement text)
    {
        writer.WriteString("text"u8, text.Text ?? "");
        writer.UnlessDefault("size"u8, text.Size);
        writer.UnlessDefault("weight"u8, text.Weight);
        writer.UnlessDefault("color"u8, text.Color);
        writer.IfTrue("isSubtle"u8, text.IsSubtle);
        writer.IfTrue("italic"u8, text.Italic);
        writer.IfTrue("strikethrough"u8, text.Strikethrough);
        writer.UnlessDefault("fontType"u8, text.FontType);
    }
}
