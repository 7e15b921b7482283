using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>What the signs below a picture of roads mean, in lines as long as there is room.</summary>
internal sealed class RoadLegend(SKCanvas canvas, RoadLabels labels)
{
    private const float Margin = 13;
    private const float Between = 15;
    private const float KeyWidth = 15;
    private const float AfterKey = 6;
    private const float LineHeight = 18;
    private const float LetterHeight = 6.2f;

    public void Draw(float top, float width)
    {
        using (var rule = new SKPaint { Color = Ink.Edge, StrokeWidth = 1 })
            canvas.DrawLine(Margin, top + 6, width - Margin, top + 6, rule);
        var (x, y) = (Margin, top + 21);
        foreach (var (draw, text) in Keys())
        {
            var length = KeyWidth + AfterKey + Lettering.Lettering.Measure(text, LetterHeight);
            if (x + length > width - Margin && x > Margin)
                (x, y) = (Margin, y + LineHeight);
            draw(x, y);
            Lettering.Lettering.Write(canvas, text, x + KeyWidth + AfterKey, y + (LetterHeight / 2), LetterHeight, Ink.Text, weight: 1.5f);
            x += length + Between;
        }
    }

    private IEnumerable<(Action<float, float> Draw, string Text)> Keys() =>
    [
        ((x, y) => Line(x, y, 5, Ink.Path), labels.YourWay),
        ((x, y) => Line(x, y, 1.6f, Ink.Other), labels.OtherWays),
        ((x, y) => StakeBar.Key(canvas, x, y, Ink.Other, isGood: true, isLater: false), labels.AtOnce),
        ((x, y) => StakeBar.Key(canvas, x, y, Ink.Other, isGood: true, isLater: true), labels.Later),
        ((x, y) => StakeBar.Key(canvas, x, y, Ink.Path, isGood: true, isLater: false), labels.Better),
        ((x, y) => StakeBar.Key(canvas, x, y, Ink.Worse, isGood: false, isLater: false), labels.Worse),
        ((x, y) => RoadSigns.Ending(canvas, x + (KeyWidth / 2), y, 5, Ink.Other, isFilled: false), labels.Ends),
        ((x, y) => RoadSigns.Back(canvas, x + (KeyWidth / 2), y, Ink.Other), labels.Joins),
        ((x, y) => RoadSigns.Onward(canvas, x + (KeyWidth / 2), y, Ink.Other), labels.GoesOn),
    ];

    private void Line(float x, float y, float thickness, SKColor colour)
    {
        using var pen = new SKPaint { Color = colour, IsAntialias = true, StrokeWidth = thickness, StrokeCap = SKStrokeCap.Round };
        canvas.DrawLine(x + 2, y, x + KeyWidth - 2, y, pen);
    }
}
