using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.BotFramework.Shared;

/// <summary>
/// Reads and writes the open members of activities (Value, ChannelData, Data, Content), whatever the Bot Framework in use makes of them.
/// </summary>
public static class OpenJson
{
    /// <summary>Nested deeper than this, a text counts as malformed.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonSerializerOptions Options = MakeOptions();

    private static readonly JsonDocumentOptions TreeOptions = new() { MaxDepth = MaxDepth };

    /// <summary>
    /// <paramref name="value"/> as a <typeparamref name="T"/>: itself if it is one, read from JSON if it is JSON in any form (text of
    /// an object, JsonElement, JsonNode, or Newtonsoft's), rebuilt from its members otherwise. Names match in any case, numbers may
    /// stand in quotation marks as card inputs send them. Null when there is nothing, or nothing of that shape.
    /// </summary>
    public static T? Read<T>(object? value)
        where T : class
    {
        try
        {
            return value switch
            {
                null => null,
                T same => same,
                JsonElement { ValueKind: JsonValueKind.Object } element => element.Deserialize<T>(Options),
                JsonElement { ValueKind: JsonValueKind.String } element => Read<T>(element.GetString()),
                JsonElement { ValueKind: JsonValueKind.Array } element => element.Deserialize<T>(Options),
                JsonElement => null,
                JsonNode node => node.Deserialize<T>(Options),
                string text => text.AsSpan().TrimStart().StartsWith("{") ? JsonSerializer.Deserialize<T>(text, Options) : null,
                _ when IsForeignJson(value) => JsonSerializer.Deserialize<T>(value.ToString() ?? "null", Options),
                _ => JsonSerializer.SerializeToElement(value, value.GetType(), Options).Deserialize<T>(Options),
            };
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException)
        {
            // What comes in here was typed, pressed or forged by somebody: a wrong shape is an answer, not a fault.
            return null;
        }
    }

    /// <summary>
    /// JSON as a tree that every Bot Framework writes as it is: Dictionary&lt;string, object&gt;, List&lt;object&gt;, string, long,
    /// double, bool and null.
    /// </summary>
    /// <exception cref="JsonException">The text is not JSON, or nested deeper than <see cref="MaxDepth"/>.</exception>
    public static object? Tree(string json)
    {
        using var document = JsonDocument.Parse(json, TreeOptions);
        return Branch(document.RootElement);
    }

    private static object? Branch(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new Dictionary<string, object>();
                foreach (var member in element.EnumerateObject())
                    map[member.Name] = Branch(member.Value)!;
                return map;
            case JsonValueKind.Array:
                var list = new List<object>(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                    list.Add(Branch(item)!);
                return list;
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.Number when element.TryGetInt64(out var whole): return whole;
            case JsonValueKind.Number: return element.GetDouble();
            default: return null;
        }
    }

    /// <summary>By name: this file must compile where Newtonsoft.Json is not.</summary>
    private static bool IsForeignJson(object value) => value.GetType().Namespace == "Newtonsoft.Json.Linq";

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { MaxDepth = MaxDepth };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
