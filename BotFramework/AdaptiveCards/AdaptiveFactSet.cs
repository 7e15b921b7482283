using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Names and values in two columns.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts { get; set; } = [];

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("facts"u8);
        foreach (var fact in Facts ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, fact.Title ?? "");
            writer.WriteString("value"u8, fact.Value ?? "");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        base.WriteMembers(writer);
    }
}
