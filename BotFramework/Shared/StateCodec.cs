using System.Text.Json;

namespace EmpathyBot.BotFramework.Shared;

/// <summary>
/// State as JSON without type names: text, bool, whole and real numbers, maps, lists, stacks of dialogs, and the records that are
/// registered here. Maps and lists are JSON's own; a stack is <c>{"@stack":[...]}</c>, a record <c>{"@name":{...}}</c>, and a map's
/// key that begins with @ has it doubled.
/// </summary>
public sealed partial class StateCodec
{
    private const char Mark = '@';
    private const string StackTag = "@stack";
    private const int MaxDepth = 128;

    private static readonly JsonSerializerOptions RecordOptions = MakeOptions();

    private readonly Dictionary<string, Type> _types = [];
    private readonly Dictionary<Type, string> _tags = [];

    /// <param name="records">
    /// Types by the name they are stored under, for ever: letters and digits, "stack" is taken. Any type that System.Text.Json reads
    /// and writes will do, an enum or string[] as well; a derived type needs a name of its own.
    /// </param>
    /// <exception cref="ArgumentException">A name is no such name, or a type is there twice.</exception>
    public StateCodec(IReadOnlyDictionary<string, Type> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (var (name, type) in records)
        {
            if (name.Length == 0 || !name.All(char.IsLetterOrDigit) || Mark + name == StackTag)
                throw new ArgumentException($"\"{name}\" cannot be the stored name of {type}: letters and digits only, and not \"stack\".");
            if (!_tags.TryAdd(type, Mark + name))
                throw new ArgumentException($"{type} is registered twice, the second time as \"{name}\".");
            _types.Add(Mark + name, type);
        }
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
