using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A field for text.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>The most characters; 0 for any number.</summary>
    public int MaxLength { get; set; }

    /// <summary>An action that stands beside the field.</summary>
    public AdaptiveAction? InlineAction { get; set; }

    /// <summary>A regular expression that the value must match.</summary>
    public string? Regex { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("placeholder"u8, Placeholder);
        writer.Optional("value"u8, Value);
        writer.UnlessDefault("style"u8, Style);
        writer.IfTrue("isMultiline"u8, IsMultiline);
        writer.IfPositive("maxLength"u8, MaxLength);
        writer.Optional("inlineAction"u8, InlineAction);
        writer.Optional("regex"u8, Regex);
        base.WriteMembers(writer);
    }
}
