using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The camelCase names of an enum's values, encoded once.</summary>
internal static class EnumText<T> where T : struct, Enum
{
    private static readonly JsonEncodedText[] Texts = Encode();

    internal static JsonEncodedText Of(T value) => Texts[Unsafe.As<T, int>(ref value)];

    // Where two names share a value ("Normal" and "Default"), "Default" is the one that hosts know.
    private static JsonEncodedText[] Encode() =>
        [.. Enum.GetNames<T>()
            .GroupBy(Enum.Parse<T>)
            .OrderBy(names => names.Key)
            .Select(names => names.FirstOrDefault(name => name == "Default") ?? names.First())
            .Select(name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name)))];
}
