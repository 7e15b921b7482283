using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>What a drop is called once it was moved to another team: the same however often the press that moves it comes.</summary>
internal static class MovedId
{
    public static Guid Of(Guid drop, long team)
    {
        Span<byte> cause = stackalloc byte[24];
        drop.TryWriteBytes(cause);
        BinaryPrimitives.WriteInt64LittleEndian(cause[16..], team);
        return new Guid(SHA256.HashData(cause).AsSpan(0, 16));
    }
}
