using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A document taken apart so far that nothing of it is shared with the original: maps and lists are copied, records are kept as JSON
/// beside their type, which stays in this process.
/// </summary>
internal sealed class StateCopy
{
    internal static readonly JsonSerializerOptions Records = MakeOptions();

    private readonly Func<object> _restore;

    private StateCopy(Func<object> restore) => _restore = restore;

    internal object Restore() => _restore();

    /// <exception cref="JsonException">The document contains something that has no JSON, such as a cycle.</exception>
    internal static StateCopy Of(object document) => new(Take(document, 0)!);

    private static Func<object?> Take(object? value, int depth)
    {
        if (depth > BotJson.MaxDepth)
            throw new JsonException($"State is nested deeper than {BotJson.MaxDepth} levels, or contains itself.");
        switch (value)
        {
            case null or string or bool or int or long or double or decimal or Guid or DateTimeOffset or DateTime or TimeSpan or DateOnly:
            case JsonElement or Enum:
                return () => value;
            case VersionedState map:
                return TakeMap<VersionedState>(map, () => [], depth);
            case Dictionary<string, object> map when map.GetType() == typeof(Dictionary<string, object>):
                return TakeMap<Dictionary<string, object>>(map, () => [], depth);
            case List<object> list:
                return TakeList(list, depth);
            case Dialogs.DialogState stack:
                return TakeStack(stack, depth);
            default:
                var json = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Records);
                var type = value.GetType();
                return () => JsonSerializer.Deserialize(json, type, Records);
        }
    }

    private static Func<object?> TakeMap<T>(IDictionary<string, object> map, Func<T> make, int depth)
        where T : IDictionary<string, object>
    {
        var taken = map.Select(entry => (entry.Key, Value: Take(entry.Value, depth + 1))).ToArray();
        return () =>
        {
            var copy = make();
            foreach (var (key, value) in taken)
                copy.Add(key, value()!);
            return copy;
        };
    }

    private static Func<object?> TakeList(List<object> list, int depth)
    {
        var taken = list.Select(item => Take(item, depth + 1)).ToArray();
        return () => taken.Select(item => item()!).ToList();
    }

    private static Func<object?> TakeStack(Dialogs.DialogState stack, int depth)
    {
        var taken = stack.DialogStack
            .Select(dialog => (dialog.Id, dialog.StackIndex, dialog.Version, State: TakeMap<Dictionary<string, object>>(dialog.State, () => [], depth + 1)))
            .ToArray();
        return () => new Dialogs.DialogState(
        [
            .. taken.Select(dialog => new Dialogs.DialogInstance
            {
                Id = dialog.Id,
                StackIndex = dialog.StackIndex,
                Version = dialog.Version,
                State = (IDictionary<string, object>)dialog.State()!,
            }),
        ]);
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(BotJson.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
