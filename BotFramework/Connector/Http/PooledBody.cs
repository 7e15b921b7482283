using System.Buffers;
using System.Net.Http.Headers;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Connector;

/// <summary>A request's body in a rented buffer: written once, sent with its length, as often as needed.</summary>
internal sealed class PooledBody : IBufferWriter<byte>
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;

    internal static PooledBody Of<T>(T value)
    {
        var body = new PooledBody();
        BotJson.Write(body, value);
        return body;
    }

    internal ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    internal HttpContent ToContent()
    {
        var content = new ByteArrayContent(_buffer, 0, _length);
        content.Headers.ContentType = Json;
        return content;
    }

    /// <summary>Gives the buffer back. Only when nobody can be sending it any more: after an answer, not after a fault.</summary>
    internal void Return()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Grow(int sizeHint)
    {
        if (_buffer.Length - _length >= Math.Max(sizeHint, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + sizeHint));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
