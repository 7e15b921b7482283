using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace EmpathyBot.Pictures.Lettering;

/// <summary>Writes with <see cref="Glyphs"/>.</summary>
internal static class Lettering
{
    private const float Between = 2.4f;
    private const float CapHeight = 10;
    private const char Unknown = '.';

    private static readonly ConcurrentDictionary<char, SKPath> Paths = new();

    /// <summary>Writes a line.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="text">What; letters that there are no strokes for lose their accents, or become a dot.</param>
    /// <param name="x">Its left, middle or right, as <paramref name="align"/> says.</param>
    /// <param name="baseline">Where the letters stand.</param>
    /// <param name="height">How high capitals are.</param>
    /// <param name="colour">In which colour.</param>
    /// <param name="align">0 from the left, 0.5 around the middle, 1 to the right.</param>
    /// <param name="weight">How thick the strokes are, of a height of 10.</param>
    public static void Write(SKCanvas canvas, string text, float x, float baseline, float height, SKColor colour, float align = 0, float weight = 1.45f)
    {
        var scale = height / CapHeight;
        using var pen = new SKPaint
        {
            Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = weight, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.Save();
        // On whole pixels the same letters look, and pack, the same everywhere.
        canvas.Translate(MathF.Round(x - (align * Measure(text, height))), MathF.Round(baseline) - height);
        canvas.Scale(scale);
        foreach (var letter in Plain(text))
        {
            canvas.DrawPath(PathOf(letter), pen);
            if (letter != '\u0308')
                canvas.Translate(Glyphs.All[letter].Width + Between, 0);
        }

        canvas.Restore();
    }

    /// <summary>How wide a line is at this height of its capitals.</summary>
    public static float Measure(string text, float height)
    {
        var letters = Plain(text).Where(letter => letter != '\u0308').ToList();
        return letters.Count == 0 ? 0 : (letters.Sum(letter => Glyphs.All[letter].Width + Between) - Between) * height / CapHeight;
    }

    private static SKPath PathOf(char letter) =>
        Paths.GetOrAdd(letter, static key => SKPath.ParseSvgPathData(Glyphs.All[key].Strokes) ?? new SKPath());

    // Accents but the two dots are left off: what is written here are a few words of the bot's own.
    private static IEnumerable<char> Plain(string text)
    {
        foreach (var letter in text.Replace("\u00DF", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (Glyphs.All.ContainsKey(letter))
                yield return letter;
            else if (char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark)
                yield return Unknown;
        }
    }
}
