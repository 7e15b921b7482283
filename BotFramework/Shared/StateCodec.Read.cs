using System.Text.Json;

namespace EmpathyBot.BotFramework.Shared;

/// <content>Reading.</content>
public sealed partial class StateCodec
{
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 2 * MaxDepth };

    /// <summary>What <see cref="Write(object?)"/> wrote. Maps come back as Dictionary, lists as List, whole numbers as long.</summary>
    /// <exception cref="JsonException">Not JSON, or a record of a name that this version does not know.</exception>
    public object? Read(string json)
    {
        using var document = JsonDocument.Parse(json, ReaderOptions);
        return Read(document.RootElement);
    }

    // Each kind has an arm of its own: in a conditional, a long would become a double.
    private object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadTagged(element) is (true, var tagged) ? tagged : ReadMap(element),
        JsonValueKind.Array => ReadList(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => element.GetDouble(),
        _ => null,
    };

    private (bool IsTagged, object? Value) ReadTagged(JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = member.Name;
            if (name.Length == 0 || name[0] != Mark || (name.Length > 1 && name[1] == Mark))
                return default;
            if (name == StackTag)
                return (true, ReadStack(member.Value));
            return _types.TryGetValue(name, out var type)
                ? (true, member.Value.Deserialize(type, RecordOptions))
                : throw new JsonException($"The state holds a record \"{name}\", which this version does not know.");
        }

        return default;
    }

    private Dictionary<string, object> ReadMap(JsonElement element)
    {
        var map = new Dictionary<string, object>();
        foreach (var member in element.EnumerateObject())
        {
            var key = member.Name;
            map[key.StartsWith(Mark) ? key[1..] : key] = Read(member.Value)!;
        }

        return map;
    }

    private List<object> ReadList(JsonElement element)
    {
        var list = new List<object>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
            list.Add(Read(item)!);
        return list;
    }

    private DialogState ReadStack(JsonElement element)
    {
        var stack = new List<DialogInstance>();
        foreach (var dialog in element.EnumerateArray())
        {
            stack.Add(new DialogInstance
            {
                Id = Text(dialog, "id") ?? throw new JsonException("A dialog on the stored stack has no id."),
                StackIndex = dialog.TryGetProperty("index", out var index) ? index.GetInt32() : null,
                Version = Text(dialog, "version"),
                State = dialog.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.Object ? ReadMap(state) : [],
            });
        }

        return new DialogState(stack);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member.GetString() : null;
}
