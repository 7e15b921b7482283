using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>What the signs on a picture of roads mean, below it, in as many lines as it takes.</summary>
internal sealed class RoadLegend
{
    private const float Margin = 13;
    private const float Between = 14;
    private const float KeyWidth = 15;
    private const float AfterKey = 6;
    private const float LineHeight = 19;
    private const float First = 21;
    private const float LetterHeight = 7.2f;

    private readonly List<(Key Key, float X, float Y)> _places = [];
    private readonly float _width;

    /// <param name="labels">The words.</param>
    /// <param name="width">How wide it may be.</param>
    /// <param name="hasAsked">Whether there is a sign of what was asked first.</param>
    public RoadLegend(RoadLabels labels, float width, bool hasAsked)
    {
        _width = width;
        var (x, y) = (Margin, First);
        foreach (var key in Keys(labels, hasAsked))
        {
            var length = KeyWidth + AfterKey + Lettering.Lettering.Measure(key.Text, LetterHeight);
            if (x + length > width - Margin && x > Margin)
                (x, y) = (Margin, y + LineHeight);
            _places.Add((key, x, y));
            x += length + Between;
        }

        Height = y + (LineHeight / 2) + 4;
    }

    /// <summary>How high it is.</summary>
    public float Height { get; }

    public void Draw(SKCanvas canvas, float top)
    {
        using (var rule = new SKPaint { Color = Ink.Edge, StrokeWidth = 1 })
            canvas.DrawLine(Margin, top + 6, _width - Margin, top + 6, rule);
        foreach (var (key, x, y) in _places)
        {
            key.Draw(canvas, x, top + y);
            Lettering.Lettering.Write(canvas, key.Text, x + KeyWidth + AfterKey, top + y + (LetterHeight / 2), LetterHeight, Ink.Text, weight: 1.5f);
        }
    }

    private static IEnumerable<Key> Keys(RoadLabels labels, bool hasAsked) =>
    [
        new(labels.YourWay, (canvas, x, y) => Line(canvas, x, y, 5, Ink.Path)),
        new(labels.OtherWays, (canvas, x, y) => Line(canvas, x, y, 1.6f, Ink.Other)),
        .. hasAsked ? [new Key(labels.Asked, (canvas, x, y) => RoadSigns.Asked(canvas, x + (KeyWidth / 2), y))] : Array.Empty<Key>(),
        new(labels.AtOnce, (canvas, x, y) => StakeBar.Key(canvas, x, y, Ink.Other, isGood: true, isLater: false)),
        new(labels.Later, (canvas, x, y) => StakeBar.Key(canvas, x, y, Ink.Other, isGood: true, isLater: true)),
        new(labels.Better, (canvas, x, y) => StakeBar.Key(canvas, x, y, Ink.Path, isGood: true, isLater: false)),
        new(labels.Worse, (canvas, x, y) => StakeBar.Key(canvas, x, y, Ink.Worse, isGood: false, isLater: false)),
        new(labels.Ends, (canvas, x, y) => RoadSigns.Ending(canvas, x + (KeyWidth / 2), y, 5, Ink.Other, isFilled: false)),
        new(labels.Joins, (canvas, x, y) => RoadSigns.Back(canvas, x + (KeyWidth / 2), y, Ink.Other)),
        new(labels.GoesOn, (canvas, x, y) => RoadSigns.Onward(canvas, x + (KeyWidth / 2), y, Ink.Other)),
    ];

    private static void Line(SKCanvas canvas, float x, float y, float thickness, SKColor colour)
    {
        using var pen = new SKPaint { Color = colour, IsAntialias = true, StrokeWidth = thickness, StrokeCap = SKStrokeCap.Round };
        canvas.DrawLine(x + 2, y, x + KeyWidth - 2, y, pen);
    }

    private sealed record Key(string Text, Action<SKCanvas, float, float> Draw);
}
