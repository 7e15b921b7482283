using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Tells whether state has changed since it was read, without keeping a second copy of it.</summary>
internal static class StateFingerprint
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <exception cref="JsonException">The state contains something that has no JSON, such as a cycle.</exception>
    internal static byte[] Of(IDictionary<string, object> state)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            WriteMap(writer, state);

        var fingerprint = SHA256.HashData(buffer.WrittenSpan);
        if (buffer.Capacity > 256 * 1024)
            _buffer = null;
        return fingerprint;
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        if (writer.CurrentDepth > EmpathyBot.BotFramework.Json.BotJson.MaxDepth)
            throw new JsonException("State is nested too deep, or contains itself.");
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case Dialogs.DialogState stack: WriteStack(writer, stack); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            case List<object> list: WriteList(writer, list); break;
            default: WriteRecord(writer, value); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, List<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteStack(Utf8JsonWriter writer, Dialogs.DialogState stack)
    {
        writer.WriteStartArray();
        foreach (var dialog in stack.DialogStack)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(dialog.Id);
            writer.WriteStringValue(dialog.Version);
            writer.WriteNumberValue(dialog.StackIndex ?? -1);
            WriteMap(writer, dialog.State);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    /// <summary>The type counts too: two records may look the same as JSON.</summary>
    private static void WriteRecord(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.GetType().FullName);
        JsonSerializer.Serialize(writer, value, value.GetType(), StateCopy.Records);
        writer.WriteEndArray();
    }
}
