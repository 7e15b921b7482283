using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>The colours of a picture. On its own panel, light or band, each reads at 4.5 : 1 or better, whatever colours the chat has.</summary>
internal static class Ink
{
    public static readonly SKColor Panel = new(0xFB, 0xFA, 0xF6);
    public static readonly SKColor Band = new(0xF3, 0xF0, 0xE9);
    public static readonly SKColor Edge = new(0xDD, 0xD8, 0xCC);
    public static readonly SKColor Text = new(0x22, 0x30, 0x3C);
    public static readonly SKColor Path = new(0x0B, 0x6A, 0x66);
    public static readonly SKColor Other = new(0x5C, 0x64, 0x72);
    public static readonly SKColor Worse = new(0xA4, 0x3C, 0x1C);

    // Edges of what is drawn are mixed with what lies below them: so many steps look smooth, and pack small.
    private const int Shades = 4;

    /// <summary>Sixteen colours: the grounds, the inks, and what lies between.</summary>
    public static IReadOnlyList<SKColor> Palette { get; } =
        [Panel, Band, Edge, Text, Mixed(Text, 3), Mixed(Text, 2), .. new[] { Path, Worse }.SelectMany(ink => new[] { ink, Mixed(ink, 3), Mixed(ink, 2) }), Mixed(Path, 1), Other, Mixed(Other, 3), Mixed(Other, 2)];

    private static SKColor Mixed(SKColor ink, int shade) =>
        new(Mix(Band.Red, ink.Red, shade), Mix(Band.Green, ink.Green, shade), Mix(Band.Blue, ink.Blue, shade));

    private static byte Mix(byte ground, byte ink, int shade) => (byte)(((ground * (Shades - shade)) + (ink * shade)) / Shades);
}
