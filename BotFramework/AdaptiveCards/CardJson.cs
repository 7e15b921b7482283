using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Writes into a buffer that each thread keeps: a card costs its own string and nothing else.</summary>
internal static class CardJson
{
    // The text goes into JSON, never into HTML: quotes, angle brackets and letters of other languages stay as they are, which keeps cards small.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int Kept = 256 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _pooled;

    internal static string Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var (buffer, writer) = Rent();
        write(writer, value);
        writer.Flush();
        var json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        Return(buffer, writer);
        return json;
    }

    // Taken out while in use: a writer that failed half-way is never seen again, and writing within writing is safe.
    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) Rent()
    {
        if (_pooled is { } pooled)
        {
            _pooled = null;
            return pooled;
        }
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    private static void Return(ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        if (buffer.Capacity > Kept)
            return;
        buffer.ResetWrittenCount();
        writer.Reset();
        _pooled = (buffer, writer);
    }
}
