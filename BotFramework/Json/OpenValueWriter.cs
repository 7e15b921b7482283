using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.BotFramework.Json;

/// <summary>Writes a value whose type is only known when it is there. The commonest kinds come first.</summary>
internal static class OpenValueWriter
{
    /// <exception cref="JsonException">Nested deeper than <see cref="BotJson.MaxDepth"/>, or of a type that has no JSON here.</exception>
    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case Dictionary<string, object> map: WriteMap(writer, map); break;
            case Shared.OpenObject text: writer.WriteRawValue(text.ToString(), skipInputValidation: true); break;
            case List<object> list: WriteList(writer, list); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: WriteDouble(writer, number); break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }: writer.WriteNullValue(); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer, BotJson.Options); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case DateTime time: writer.WriteStringValue(time); break;
            default: WriteRare(writer, value); break;
        }
    }

    private static void WriteRare(Utf8JsonWriter writer, object value)
    {
        if (value is Enum flag)
            writer.WriteNumberValue(Convert.ToInt64(flag, CultureInfo.InvariantCulture));
        else if (BotJson.Options.TryGetTypeInfo(value.GetType(), out var known) && known.Kind != System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.None)
            JsonSerializer.Serialize(writer, value, known);
        else if (value is IDictionary<string, object> map)
            WriteMap(writer, map);
        else if (value is IDictionary rows)
            WriteRows(writer, rows);
        else if (value is IEnumerable items)
            WriteItems(writer, items);
        else if (known is not null)
            JsonSerializer.Serialize(writer, value, known);
        else
            throw new JsonException(
                $"A {value.GetType()} cannot be written as an open member of an activity. Give a tree of Dictionary<string, object>, "
                + "lists and primitives instead; OpenJson.Tree(json) makes one.");
    }

    private static void WriteMap(Utf8JsonWriter writer, Dictionary<string, object> map)
    {
        StartObject(writer);
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        StartObject(writer);
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter writer, IDictionary rows)
    {
        StartObject(writer);
        foreach (DictionaryEntry row in rows)
        {
            writer.WritePropertyName(Convert.ToString(row.Key, CultureInfo.InvariantCulture) ?? "");
            Write(writer, row.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, List<object> list)
    {
        StartArray(writer);
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        StartArray(writer);
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
            throw new JsonException($"JSON has no number for {number.ToString(CultureInfo.InvariantCulture)}.");
        writer.WriteNumberValue(number);
    }

    private static void StartObject(Utf8JsonWriter writer)
    {
        CheckDepth(writer);
        writer.WriteStartObject();
    }

    private static void StartArray(Utf8JsonWriter writer)
    {
        CheckDepth(writer);
        writer.WriteStartArray();
    }

    private static void CheckDepth(Utf8JsonWriter writer)
    {
        if (writer.CurrentDepth >= BotJson.MaxDepth)
            throw new JsonException($"Nested deeper than {BotJson.MaxDepth} levels, or a value that contains itself.");
    }
}
