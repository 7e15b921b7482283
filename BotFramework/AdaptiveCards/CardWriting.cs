using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Writes members as Adaptive Cards have them: what is at its default is left out.</summary>
internal static class CardWriting
{
    internal static void Optional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    internal static void Optional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
            writer.WriteBoolean(name, known);
    }

    internal static void IfTrue(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
            writer.WriteBoolean(name, true);
    }

    internal static void IfPositive(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int value)
    {
        if (value > 0)
            writer.WriteNumber(name, value);
    }

    internal static void UnlessDefault<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
            writer.WriteString(name, EnumText<T>.Of(value));
    }

    internal static void Optional<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value) where T : struct, Enum
    {
        if (value is { } known)
            writer.WriteString(name, EnumText<T>.Of(known));
    }

    internal static void Optional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, AdaptiveTypedElement? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    internal static void List<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<T>? values) where T : AdaptiveTypedElement
    {
        writer.WriteStartArray(name);
        foreach (var value in values ?? [])
            value.WriteTo(writer);
        writer.WriteEndArray();
    }

    internal static void ListIfAny<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<T>? values) where T : AdaptiveTypedElement
    {
        if (values is { Count: > 0 })
            writer.List(name, values);
    }

    /// <summary>A number that always shows its fraction: 3 is written as 3.0. NaN means "not set".</summary>
    internal static void IfSet(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double value)
    {
        if (!double.IsFinite(value))
            return;
        writer.WritePropertyName(name);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }
}
