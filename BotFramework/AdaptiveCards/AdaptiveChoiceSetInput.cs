using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A list to choose from.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>What is chosen at first; several are parted by commas.</summary>
    public string? Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    public bool Wrap { get; set; }

    public string? Placeholder { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("value"u8, Value);
        writer.UnlessDefault("style"u8, Style);
        writer.WriteBoolean("isMultiSelect"u8, IsMultiSelect);
        writer.WriteStartArray("choices"u8);
        foreach (var choice in Choices ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, choice.Title ?? "");
            writer.WriteString("value"u8, choice.Value ?? "");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.IfTrue("wrap"u8, Wrap);
        writer.Optional("placeholder"u8, Placeholder);
        base.WriteMembers(writer);
    }
}
