using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace EmpathyBot.Pictures.Png;

/// <summary>
/// Writes a picture of few colours as an indexed PNG: half a byte a pixel, nothing in it but the picture (no time, no software, no text).
/// https://www.w3.org/TR/png-3/
/// </summary>
internal static class IndexedPng
{
    private const int MostColours = 16;
    private const byte BitsOfIndex = 4;
    private const byte Indexed = 3;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="bitmap">The picture, opaque, four bytes a pixel.</param>
    /// <param name="palette">Its colours; each pixel takes the nearest. At most 16.</param>
    public static byte[] Write(SKBitmap bitmap, IReadOnlyList<SKColor> palette)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(palette.Count, MostColours);
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, bitmap.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), bitmap.Height);
        (header[8], header[9]) = (BitsOfIndex, Indexed);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(file, "IDAT"u8, Pixels(bitmap, palette));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pixels(SKBitmap bitmap, IReadOnlyList<SKColor> palette)
    {
        var nearest = new Dictionary<uint, byte>();
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var pixels = MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan());
            var (before, index) = (0u, (byte)0);
            // The first byte of a row says that it is not filtered: rows of few flat colours pack best as they are.
            var row = new byte[((bitmap.Width + 1) / 2) + 1];
            for (var y = 0; y < bitmap.Height; y++)
            {
                Array.Clear(row);
                for (var x = 0; x < bitmap.Width; x++)
                {
                    var colour = pixels[(y * bitmap.Width) + x];
                    // Most pixels are as the one before. An opaque one is never 0.
                    if (colour != before && !nearest.TryGetValue(colour, out index))
                        nearest[colour] = index = Nearest(bitmap.GetPixel(x, y), palette);
                    before = colour;
                    row[(x / 2) + 1] |= (byte)(x % 2 == 0 ? index << 4 : index);
                }

                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static byte Nearest(SKColor colour, IReadOnlyList<SKColor> palette)
    {
        var (best, least) = (0, int.MaxValue);
        for (var at = 0; at < palette.Count; at++)
        {
            var (red, green, blue) = (colour.Red - palette[at].Red, colour.Green - palette[at].Green, colour.Blue - palette[at].Blue);
            var distance = (red * red) + (green * green) + (blue * blue);
            if (distance < least)
                (best, least) = (at, distance);
        }

        return (byte)best;
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(data, Crc(type, uint.MaxValue)) ^ uint.MaxValue);
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        const uint polynomial = 0xEDB88320;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ polynomial : crc >> 1;
        }

        return crc;
    }
}
