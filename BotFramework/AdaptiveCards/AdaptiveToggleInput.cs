using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A box to tick.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    public string? Title { get; set; }

    /// <summary>What is sent when it is ticked.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>What is sent when it is not.</summary>
    public string ValueOff { get; set; } = bool.FalseString;

    public bool Wrap { get; set; }

    public string? Value { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("title"u8, Title);
        writer.Optional("valueOn"u8, ValueOn);
        writer.Optional("valueOff"u8, ValueOff);
        writer.IfTrue("wrap"u8, Wrap);
        writer.Optional("value"u8, Value);
        base.WriteMembers(writer);
    }
}
