using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EmpathyBot.BotFramework.Json;

/// <summary>Open members seen as a type, of this schema or of the application.</summary>
internal static class OpenValue
{
    /// <summary>Types of this schema as its source-generated contract says; the application's own by reflection, in any case of names.</summary>
    private static readonly JsonSerializerOptions AnyType = Frozen(new(BotJson.Options)
    {
        PropertyNameCaseInsensitive = true,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
    });

    /// <exception cref="JsonException">The value has another shape.</exception>
    internal static T? As<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        JsonElement { ValueKind: JsonValueKind.Undefined } => default,
        JsonElement element => Guarded(() => element.Deserialize<T>(AnyType)),
        _ => Convert<T>(value),
    };

    /// <exception cref="JsonException">The value has another shape.</exception>
    internal static T? Convert<T>(object value) => Guarded(() => ToElement(value).Deserialize<T>(AnyType));

    internal static JsonElement ToElement(object value) => value switch
    {
        JsonElement element => element,
        _ when IsOpen(value) => JsonElement.Parse(BotJson.ToUtf8(value)),
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), AnyType),
    };

    private static bool IsOpen(object value) => value is IDictionary<string, object> || BotJson.Options.TryGetTypeInfo(value.GetType(), out _);

    private static T? Guarded<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or NotSupportedException)
        {
            throw new JsonException($"Not a {typeof(T).Name}: {e.Message}", e);
        }
    }

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        options.MakeReadOnly();
        return options;
    }
}
