using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmpathyBot.BotFramework.Shared;

/// <content>Writing.</content>
public sealed partial class StateCodec
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <exception cref="JsonException">The state holds a type that is not registered, or is nested too deep.</exception>
    public string Write(object? value)
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(4096);
        _buffer = null;
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            Write(writer, value);
        var json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        _buffer = buffer.Capacity <= 256 * 1024 ? buffer : null;
        return json;
    }

    private void Write(Utf8JsonWriter writer, object? value)
    {
        if (writer.CurrentDepth > MaxDepth)
            throw new JsonException($"State is nested deeper than {MaxDepth} levels, or contains itself.");
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: WriteReal(writer, number); break;
            case DialogState stack: WriteStack(writer, stack); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            case List<object> list: WriteList(writer, list); break;
            default: WriteRecord(writer, value); break;
        }
    }

    private void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key.StartsWith(Mark) ? Mark + key : key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter writer, List<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private void WriteStack(Utf8JsonWriter writer, DialogState stack)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(StackTag);
        foreach (var dialog in stack.DialogStack ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("id", dialog.Id);
            if (dialog.StackIndex is { } index)
                writer.WriteNumber("index", index);
            if (dialog.Version is { } version)
                writer.WriteString("version", version);
            writer.WritePropertyName("state");
            Write(writer, dialog.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRecord(Utf8JsonWriter writer, object value)
    {
        var type = value.GetType();
        if (!_tags.TryGetValue(type, out var tag))
            throw new JsonException($"A {type} is in the state, but no record of that type is registered. Register it, or keep an id instead.");
        writer.WriteStartObject();
        writer.WritePropertyName(tag);
        JsonSerializer.Serialize(writer, value, type, RecordOptions);
        writer.WriteEndObject();
    }

    /// <summary>With a point or an exponent, so that it comes back as a real number.</summary>
    private static void WriteReal(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
            throw new JsonException("State holds a number that JSON cannot write.");
        var text = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }
}
