using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A field for a number. NaN means "not set".</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("placeholder"u8, Placeholder);
        writer.IfSet("value"u8, Value);
        writer.IfSet("min"u8, Min);
        writer.IfSet("max"u8, Max);
        base.WriteMembers(writer);
    }
}
