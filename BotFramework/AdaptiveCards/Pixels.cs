using System.Globalization;

namespace AdaptiveCards;

/// <summary>Lengths as cards write them: "50px".</summary>
internal static class Pixels
{
    internal static string Text(uint pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    /// <summary>The number in "50px"; 0 where there is none.</summary>
    internal static uint Read(string? text) => TryParse(text, out var pixels) ? pixels : 0;

    internal static uint Parse(string text) => TryParse(text, out var pixels)
        ? pixels
        : throw new FormatException($"\"{text}\" is no length. Write a number of pixels such as \"50px\".");

    private static bool TryParse(string? text, out uint pixels)
    {
        pixels = 0;
        return text is not null
            && text.EndsWith("px", StringComparison.OrdinalIgnoreCase)
            && uint.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out pixels);
    }
}
