using System.Text.Json;

namespace AdaptiveCards;

/// <summary>One of several containers side by side.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    public AdaptiveWidth? Width { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("width"u8, Width?.ToString());
        base.WriteMembers(writer);
    }
}
