using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards;

/// <summary>Writes what is declared as <c>object</c>: an action's data, an additional property.</summary>
internal static class OpenValue
{
    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer); break;
            case IDictionary<string, object> map: WriteMap(writer, map!); break;
            case IDictionary<string, string> map: WriteMap(writer, map!); break;
            case IEnumerable list when value is IList or object[]: WriteList(writer, list); break;
            default: JsonSerializer.Serialize(writer, value, value.GetType()); break;
        }
    }

    private static void WriteMap<T>(Utf8JsonWriter writer, IDictionary<string, T?> map)
    {
        writer.WriteStartObject();
        // Asked for by its type, a dictionary is walked without boxing its enumerator.
        if (map is Dictionary<string, T?> known)
        {
            foreach (var (name, value) in known)
                WriteMember(writer, name, value);
        }
        else
        {
            foreach (var (name, value) in map)
                WriteMember(writer, name, value);
        }
        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
