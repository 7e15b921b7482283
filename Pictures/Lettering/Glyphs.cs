using System.Collections.Frozen;

namespace EmpathyBot.Pictures.Lettering;

/// <summary>
/// Letters as strokes, in SVG path data: capitals stand from 0 to 10, small letters from 3 to 10, and reach down to 13. They are drawn here
/// because a bare container has no fonts, and because the same strokes give the same picture everywhere.
/// </summary>
internal static class Glyphs
{
    private const string Bowl = "M0 6.5 A2.9 3.5 0 1 1 5.8 6.5 A2.9 3.5 0 1 1 0 6.5 Z";
    private const string LargeP = "M0 10 L0 0 L3.4 0 C7 0 7 5.4 3.4 5.4 L0 5.4";
    private const string LargeO = "M0 5 A4 5 0 1 1 8 5 A4 5 0 1 1 0 5 Z";

    public static FrozenDictionary<char, Glyph> All { get; } = new Dictionary<char, Glyph>
    {
        ['a'] = new(5.8f, Bowl + "M5.8 3 L5.8 10"),
        ['b'] = new(5.8f, Bowl + "M0 -0.5 L0 10"),
        ['c'] = new(5.2f, "M5.2 4.37 A2.9 3.5 0 1 0 5.2 8.63"),
        ['d'] = new(5.8f, Bowl + "M5.8 -0.5 L5.8 10"),
        ['e'] = new(5.8f, "M0 6.5 L5.8 6.5 A2.9 3.5 0 1 0 5 8.91"),
        ['f'] = new(3.6f, "M3.8 -0.4 C2 -0.9 1.4 0 1.4 1.6 L1.4 10 M0 3.2 L3.4 3.2"),
        ['g'] = new(5.8f, Bowl + "M5.8 3 L5.8 10.6 C5.8 13 3.4 13.4 0.8 12.6"),
        ['h'] = new(5.4f, "M0 -0.5 L0 10 M0 6 A2.7 2.9 0 0 1 5.4 6 L5.4 10"),
        ['i'] = new(0, "M0 3 L0 10 M0 0.1 L0 0.2"),
        ['j'] = new(1, "M1 3 L1 11 C1 12.6 0 13 -0.8 12.8 M1 0.1 L1 0.2"),
        ['k'] = new(5, "M0 -0.5 L0 10 M4.8 3 L0 7.2 M1.8 5.7 L5 10"),
        ['l'] = new(0, "M0 -0.5 L0 10"),
        ['m'] = new(8.8f, "M0 3 L0 10 M0 6 A2.2 2.9 0 0 1 4.4 6 L4.4 10 M4.4 6 A2.2 2.9 0 0 1 8.8 6 L8.8 10"),
        ['n'] = new(5.4f, "M0 3 L0 10 M0 6 A2.7 2.9 0 0 1 5.4 6 L5.4 10"),
        ['o'] = new(5.8f, Bowl),
        ['p'] = new(5.8f, Bowl + "M0 3 L0 13"),
        ['q'] = new(5.8f, Bowl + "M5.8 3 L5.8 13"),
        ['r'] = new(3.4f, "M0 3 L0 10 M0 6.2 C0 4 1.4 2.9 3.4 3.2"),
        ['s'] = new(4.9f, "M4.6 4 C3.9 2.7 0.4 2.4 0.4 4.7 C0.4 7 4.9 6 4.9 8.2 C4.9 10.5 1 10.5 0 8.9"),
        ['t'] = new(3.8f, "M1.4 0.6 L1.4 8 C1.4 9.8 2.4 10.2 3.8 9.8 M0 3.2 L3.6 3.2"),
        ['u'] = new(5.4f, "M0 3 L0 7 A2.7 3 0 0 0 5.4 7 M5.4 3 L5.4 10"),
        ['v'] = new(5.4f, "M0 3 L2.7 10 L5.4 3"),
        ['w'] = new(8.4f, "M0 3 L2.1 10 L4.2 3.6 L6.3 10 L8.4 3"),
        ['x'] = new(5, "M0 3 L5 10 M5 3 L0 10"),
        ['y'] = new(5.6f, "M0 3 L2.8 10 M5.6 3 L2.4 11.4 C2 12.6 1 13 0 12.8"),
        ['z'] = new(5, "M0 3 L5 3 L0 10 L5 10"),
        ['A'] = new(7.2f, "M0 10 L3.6 0 L7.2 10 M1.3 6.6 L5.9 6.6"),
        ['B'] = new(6.2f, "M0 0 L0 10 L3.6 10 C7 10 7 4.8 3.6 4.8 L0 4.8 M3.6 4.8 C6.4 4.8 6.4 0 3.4 0 L0 0"),
        ['C'] = new(7, "M7 1.69 A4 5 0 1 0 7 8.31"),
        ['D'] = new(7, "M0 0 L0 10 L2.6 10 C8.6 10 8.6 0 2.6 0 Z"),
        ['E'] = new(5.6f, "M5.6 0 L0 0 L0 10 L5.6 10 M0 4.9 L4.8 4.9"),
        ['F'] = new(5.4f, "M5.6 0 L0 0 L0 10 M0 5 L4.8 5"),
        ['G'] = new(7.4f, "M7 1.69 A4 5 0 1 0 7.4 7.63 L7.4 5.6 L4.6 5.6"),
        ['H'] = new(6.8f, "M0 0 L0 10 M6.8 0 L6.8 10 M0 4.9 L6.8 4.9"),
        ['I'] = new(0, "M0 0 L0 10"),
        ['J'] = new(4, "M4 0 L4 7 C4 10.6 0.4 10.6 0 8"),
        ['K'] = new(6.4f, "M0 0 L0 10 M6 0 L0 6.2 M2.2 4 L6.4 10"),
        ['L'] = new(5.2f, "M0 0 L0 10 L5.2 10"),
        ['M'] = new(8.4f, "M0 10 L0 0 L4.2 6.6 L8.4 0 L8.4 10"),
        ['N'] = new(6.8f, "M0 10 L0 0 L6.8 10 L6.8 0"),
        ['O'] = new(8, LargeO),
        ['P'] = new(6, LargeP),
        ['Q'] = new(8, LargeO + "M5.2 7.4 L8 10.4"),
        ['R'] = new(6.6f, LargeP + "M3.2 5.4 L6.6 10"),
        ['S'] = new(6.2f, "M5.8 1.6 C4.6 -0.6 0.4 -0.5 0.4 2.4 C0.4 5.8 6.2 4.2 6.2 7.4 C6.2 10.8 1 10.8 0 8.2"),
        ['T'] = new(6.6f, "M0 0 L6.6 0 M3.3 0 L3.3 10"),
        ['U'] = new(6.8f, "M0 0 L0 6.6 A3.4 3.4 0 0 0 6.8 6.6 L6.8 0"),
        ['V'] = new(7, "M0 0 L3.5 10 L7 0"),
        ['W'] = new(10.4f, "M0 0 L2.6 10 L5.2 1 L7.8 10 L10.4 0"),
        ['X'] = new(6.4f, "M0 0 L6.4 10 M6.4 0 L0 10"),
        ['Y'] = new(6.4f, "M0 0 L3.2 5 L6.4 0 M3.2 5 L3.2 10"),
        ['Z'] = new(6, "M0 0 L6 0 L0 10 L6 10"),
        ['0'] = new(5.4f, "M0 5 A2.7 5 0 1 1 5.4 5 A2.7 5 0 1 1 0 5 Z"),
        ['1'] = new(2.4f, "M0 1.9 L2.4 0 L2.4 10"),
        ['2'] = new(5.4f, "M0 2.7 A2.7 2.7 0 0 1 5.4 2.7 C5.4 5 0 7.4 0 10 L5.6 10"),
        ['3'] = new(5.4f, "M0.2 1.8 C1 -0.6 5.2 -0.6 5 2.4 C5 4.2 3.6 4.7 2.2 4.7 C3.8 4.7 5.4 5.4 5.4 7.2 C5.4 10.8 0.6 10.8 0 8"),
        ['4'] = new(5.8f, "M4.2 10 L4.2 0 L0 7 L5.8 7"),
        ['5'] = new(5.4f, "M4.9 0 L0.8 0 L0.4 4.6 C2 3.4 5.4 3.8 5.4 6.8 C5.4 10.6 1 10.8 0 8.6"),
        ['6'] = new(5.4f, "M4.6 0.2 C1.6 0.8 0 3.6 0 7 A2.7 3 0 1 0 5.4 7 A2.7 3 0 1 0 0 7"),
        ['7'] = new(5.4f, "M0 0 L5.4 0 L1.8 10"),
        ['8'] = new(5.4f, "M2.7 0 A2.2 2.3 0 1 1 2.7 4.6 A2.2 2.3 0 1 1 2.7 0 Z M2.7 4.6 A2.7 2.7 0 1 1 2.7 10 A2.7 2.7 0 1 1 2.7 4.6 Z"),
        ['9'] = new(5.4f, "M0.8 9.8 C3.8 9.2 5.4 6.4 5.4 3 A2.7 3 0 1 0 0 3 A2.7 3 0 1 0 5.4 3"),
        ['+'] = new(5, "M0 5.5 L5 5.5 M2.5 3 L2.5 8"),
        ['\u2212'] = new(5, "M0 5.5 L5 5.5"),
        ['-'] = new(3, "M0 6 L3 6"),
        ['?'] = new(5, "M0 2.2 C0.4 -0.7 5 -0.7 5 2.5 C5 4.7 2.5 4.6 2.5 7 M2.5 9.8 L2.5 9.9"),
        ['.'] = new(0, "M0 9.8 L0 9.9"),
        [','] = new(0.6f, "M0.6 9.6 L0 11.4"),
        [' '] = new(1.6f, ""),
        ['\u0308'] = new(0, "M-4 0.6 L-4 0.7 M-1.4 0.6 L-1.4 0.7"),
    }.ToFrozenDictionary();
}

/// <summary>A letter: how wide it is, and its strokes.</summary>
internal sealed record Glyph(float Width, string Strokes);
