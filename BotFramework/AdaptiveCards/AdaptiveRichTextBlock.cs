using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A text whose parts look different.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines { get; set; } = [];

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.UnlessDefault("horizontalAlignment"u8, HorizontalAlignment);
        writer.List("inlines"u8, Inlines);
        base.WriteMembers(writer);
    }
}
