using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EmpathyBot.BotFramework.Json;

/// <summary>
/// The protocol's JSON: camelCase, nulls left out, empty lists kept, times in ISO 8601. One frozen set of options for all.
/// Whatever is wrong with a text that is read, the error is a <see cref="JsonException"/>.
/// </summary>
public static class BotJson
{
    /// <summary>How deep objects and lists may be nested, reading and writing.</summary>
    public const int MaxDepth = 128;

    /// <summary>The largest body that is read from a stream, in bytes (4 MiB: Direct Line's own limit).</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    [ThreadStatic]
    private static Utf8JsonWriter? _idleWriter;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _idleBuffer;

    /// <summary>Frozen; knows the types of this schema only.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    private static JsonWriterOptions WriterOptions { get; } = new() { Encoder = Options.Encoder, SkipValidation = true, MaxDepth = MaxDepth + 2 };

    private static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = MaxDepth };

    /// <summary>Reads a whole body; null when it is the word null.</summary>
    /// <exception cref="JsonException">Not JSON, something after it, too deep, or a member of the wrong type.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(WithoutMark(utf8), ReaderOptions);
        return Read<T>(ref reader);
    }

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte})"/>
    public static T? Read<T>(ReadOnlySequence<byte> utf8)
    {
        if (utf8.IsSingleSegment)
            return Read<T>(utf8.FirstSpan);
        var reader = new Utf8JsonReader(utf8, ReaderOptions);
        return Read<T>(ref reader);
    }

    /// <summary>Reads a stream to its end; null when it holds the word null.</summary>
    /// <exception cref="JsonException">As for the others, or more than <see cref="MaxBytes"/>.</exception>
    public static async ValueTask<T?> ReadAsync<T>(Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var length = 0;
            int read;
            while ((read = await utf8.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > MaxBytes)
                    throw new JsonException($"The body is longer than {MaxBytes} bytes.");
                if (length == buffer.Length)
                    buffer = Larger(buffer);
            }

            return Read<T>(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes an activity, another type of this schema, or an open value.</summary>
    /// <exception cref="JsonException">The value contains something that has no JSON here.</exception>
    public static void Write<T>(IBufferWriter<byte> output, T value)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = _idleWriter ?? new Utf8JsonWriter(output, WriterOptions);
        _idleWriter = null;
        writer.Reset(output);
        try
        {
            if (typeof(T) != typeof(object) && Options.TryGetTypeInfo(typeof(T), out var known))
                JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)known);
            else
                OpenValueWriter.Write(writer, value);
            writer.Flush();
        }
        catch (NotSupportedException e)
        {
            throw new JsonException(e.Message, e);
        }
        finally
        {
            writer.Reset(Stream.Null);
            _idleWriter = writer;
        }
    }

    /// <summary>As <see cref="Write{T}"/>, into an array of its own.</summary>
    public static byte[] ToUtf8<T>(T value)
    {
        var buffer = _idleBuffer ?? new ArrayBufferWriter<byte>(4096);
        _idleBuffer = null;
        try
        {
            Write(buffer, value);
            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            buffer.ResetWrittenCount();
            if (buffer.Capacity <= 256 * 1024)
                _idleBuffer = buffer;
        }
    }

    private static T? Read<T>(ref Utf8JsonReader reader)
    {
        try
        {
            var value = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));
            return reader.Read() ? throw new JsonException("There is something after the end of the JSON.") : value;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new JsonException($"Not a {typeof(T).Name}: {e.Message}", e);
        }
    }

    /// <summary>A byte order mark is not JSON, but some senders write one.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        // Sent as application/json, never put into a page: text need not be escaped for HTML.
        var options = new JsonSerializerOptions(BotJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = BotJsonContext.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}
