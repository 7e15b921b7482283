using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>
/// What one stake is moved by: a bar to the right for up and to the left for down, full for the better and hatched for the worse, thick for at
/// once and a thin outline for later, and its number with its sign.
/// </summary>
internal static class StakeBar
{
    private const float Unit = 4.5f;
    private const float Thick = 7;
    private const float Thin = 5;
    private const float LetterHeight = 7.6f;

    // So much at least fits beside the middle before the number.
    private const int Longest = 3;

    public static void Draw(SKCanvas canvas, int move, bool isGood, bool isLater, float middle, float y)
    {
        if (move == 0)
            return;
        var side = Math.Sign(move);
        // A sum over many turns is cut off at the column's edge; its number says how much it is.
        var length = Math.Min(Math.Abs(move), Longest) * Unit;
        var bar = side > 0 ? new SKRect(middle, 0, middle + length, 0) : new SKRect(middle - length, 0, middle, 0);
        Shape(canvas, bar, y, isGood ? Ink.Path : Ink.Worse, isGood, isLater);
        var text = Text(move);
        Lettering.Lettering.Write(
            canvas, text, middle + (side * (length + 3)), y + (LetterHeight / 2), LetterHeight, isGood ? Ink.Path : Ink.Worse, align: side > 0 ? 0 : 1, weight: 1.6f);
    }

    /// <summary>A bar for the legend.</summary>
    public static void Key(SKCanvas canvas, float x, float y, SKColor colour, bool isGood, bool isLater) =>
        Shape(canvas, new SKRect(x, 0, x + 15, 0), y, colour, isGood, isLater);

    private static void Shape(SKCanvas canvas, SKRect across, float y, SKColor colour, bool isGood, bool isLater)
    {
        var height = isLater ? Thin : Thick;
        var rect = new SKRect(across.Left, y - (height / 2), across.Right, y + (height / 2));
        if (isGood && !isLater)
        {
            using var full = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(rect, full);
            return;
        }

        using var pen = new SKPaint { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        rect.Inflate(-0.5f, -0.5f);
        canvas.DrawRect(rect, pen);
        if (isGood)
            return;
        canvas.Save();
        canvas.ClipRect(rect);
        for (var x = rect.Left - height; x < rect.Right; x += 3)
            canvas.DrawLine(x, rect.Bottom, x + height, rect.Top, pen);
        canvas.Restore();
    }

    private static string Text(int move) =>
        move > 0 ? FormattableString.Invariant($"+{move}") : FormattableString.Invariant($"\u2212{-move}");
}
