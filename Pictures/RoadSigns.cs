using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>Signs for where a road leads. Each has a shape of its own.</summary>
internal static class RoadSigns
{
    /// <summary>An ending: a square on its corner, filled where it is the one that the run came to.</summary>
    public static void Ending(SKCanvas canvas, float x, float y, float size, SKColor colour, bool isFilled)
    {
        using var path = new SKPath();
        path.MoveTo(x, y - size);
        path.LineTo(x + size, y);
        path.LineTo(x, y + size);
        path.LineTo(x - size, y);
        path.Close();
        using var paint = Paint(colour, isFilled ? SKPaintStyle.StrokeAndFill : SKPaintStyle.Stroke);
        canvas.DrawPath(path, paint);
    }

    /// <summary>Something was asked first.</summary>
    public static void Asked(SKCanvas canvas, float x, float y)
    {
        using var disc = new SKPaint { Color = Ink.Path, IsAntialias = true };
        canvas.DrawCircle(x, y, 7.5f, disc);
        Lettering.Lettering.Write(canvas, "?", x, y + 3.4f, 6.8f, Ink.Panel, align: 0.5f, weight: 1.9f);
    }

    /// <summary>Back to the way that was taken: an arrow that turns round.</summary>
    public static void Back(SKCanvas canvas, float x, float y, SKColor colour)
    {
        using var path = SKPath.ParseSvgPathData("M-4 2 L1 2 A2.6 2.6 0 0 0 1 -3.2 L-1 -3.2 M-1.6 -0.6 L-4.2 2 L-1.6 4.6");
        canvas.Save();
        canvas.Translate(x, y);
        using var paint = Paint(colour, SKPaintStyle.Stroke);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }

    /// <summary>On, to where the run never was: an arrow.</summary>
    public static void Onward(SKCanvas canvas, float x, float y, SKColor colour)
    {
        using var path = SKPath.ParseSvgPathData("M-5 0 L5 0 M1.6 -3.4 L5 0 L1.6 3.4");
        canvas.Save();
        canvas.Translate(x, y);
        using var paint = Paint(colour, SKPaintStyle.Stroke);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }

    private static SKPaint Paint(SKColor colour, SKPaintStyle style) => new()
    {
        Color = colour, IsAntialias = true, Style = style, StrokeWidth = 1.5f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round,
    };
}
