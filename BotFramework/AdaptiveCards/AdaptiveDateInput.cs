using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A field for a date, written like 2027-01-07.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    /// <summary>The earliest; a hint that hosts may ignore.</summary>
    public string? Min { get; set; }

    /// <summary>The latest; a hint that hosts may ignore.</summary>
    public string? Max { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("placeholder"u8, Placeholder);
        writer.Optional("value"u8, Value);
        writer.Optional("min"u8, Min);
        writer.Optional("max"u8, Max);
        base.WriteMembers(writer);
    }
}
