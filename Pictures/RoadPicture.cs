using EmpathyBot.Pictures.Png;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Practice.Stakes;
using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>
/// The roads of a run as a picture: the way that was taken as a thick line downwards, the others thin beside it, and in four columns what each
/// does to every stake, at once and later. It names nobody, and says nothing of what was said: numbers and letters stand for that, and the
/// table beside it tells which is which. The same run gives the same bytes.
/// </summary>
public sealed class RoadPicture
{
    /// <summary>How wide it is meant to be shown, in CSS pixels.</summary>
    public const int Width = 320;

    /// <summary>It is drawn so many times as large, for screens that are.</summary>
    public const int Scale = 2;

    /// <summary>The most crossings that are drawn: of a longer run the first and the last.</summary>
    public const int MostCrossings = 8;

    private const float Trunk = 22;
    private const float Siding = 49;
    private const float SignAt = 70;
    private const float Columns = 84;
    private const float ColumnWidth = 58;
    private const float Row = 27;
    private const float Gap = 10;
    private const float Head = 30;

    private readonly SKCanvas _canvas;
    private readonly RoadMap _map;
    private readonly RoadLabels _labels;

    private RoadPicture(SKCanvas canvas, RoadMap map, RoadLabels labels) => (_canvas, _map, _labels) = (canvas, map, labels);

    /// <summary>Draws the map.</summary>
    /// <returns>A PNG.</returns>
    public static byte[] Draw(RoadMap map, RoadLabels labels)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(labels);
        var groups = RoadRows.Of(map);
        var legend = new RoadLegend(labels, Width, groups.Any(group => group.Any(row => row is RoadRow.Asked)));
        var height = Head + groups.Sum(group => (group.Count * Row) + Gap) + Row + legend.Height;
        using var bitmap = new SKBitmap(new SKImageInfo(Width * Scale, (int)(height * Scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(Scale);
        new RoadPicture(canvas, map, labels).DrawAll(groups, height);
        legend.Draw(canvas, height - legend.Height);
        canvas.Flush();
        return IndexedPng.Write(bitmap, Ink.Palette);
    }

    private void DrawAll(IReadOnlyList<IReadOnlyList<RoadRow>> groups, float height)
    {
        _canvas.Clear(Ink.Panel);
        var top = Head;
        for (var at = 0; at < groups.Count; at++)
        {
            if (at % 2 == 0)
                Fill(new SKRect(0, top, Width, top + (groups[at].Count * Row) + Gap), Ink.Band);
            top += (groups[at].Count * Row) + Gap;
        }

        var end = top + (Row / 2);
        DrawHead(top + Row);
        var rows = Places(groups);
        foreach (var (row, y) in rows)
        {
            if (row is RoadRow.Other other)
                DrawSiding(other.Road.LeadsTo is RoadEnd.Joins, y);
        }

        Line(Trunk, Head + (Gap / 2) + (Row / 2), Trunk, end, 5, Ink.Path);
        foreach (var (row, y) in rows)
            DrawRow(row, y);
        RoadSigns.Ending(_canvas, Trunk, end, 9, Ink.Path, isFilled: true);
        Note(_labels.Together, Trunk + 16, end);
        DrawBars(_map.Now, _map.Later, end);
        using var frame = new SKPaint { Color = Ink.Edge, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        _canvas.DrawRect(0.5f, 0.5f, Width - 1, height - 1, frame);
    }

    private static List<(RoadRow Row, float Y)> Places(IReadOnlyList<IReadOnlyList<RoadRow>> groups)
    {
        var places = new List<(RoadRow, float)>();
        var top = Head;
        foreach (var group in groups)
        {
            top += Gap / 2;
            foreach (var row in group)
            {
                places.Add((row, top + (Row / 2)));
                top += Row;
            }

            top += Gap / 2;
        }

        return places;
    }

    private void DrawHead(float bottom)
    {
        var at = 0;
        foreach (var stake in StakeExtensions.All)
        {
            var middle = Columns + (ColumnWidth * at++) + (ColumnWidth / 2);
            Lettering.Lettering.Write(_canvas, _labels.Stakes[stake], middle, 20, 8, Ink.Text, align: 0.5f, weight: 1.6f);
            Line(middle, Head + 2, middle, bottom - 3, 1, Ink.Edge);
        }
    }

    private void DrawRow(RoadRow row, float y)
    {
        switch (row)
        {
            case RoadRow.Taken taken:
                Disc(Trunk, y, 10.5f, Ink.Path);
                Lettering.Lettering.Write(_canvas, Number(taken.Crossing.Number), Trunk, y + 4.2f, 8.4f, Ink.Panel, align: 0.5f, weight: 1.9f);
                DrawBars(taken.Road.Now, taken.Road.LaterMove, y);
                break;
            case RoadRow.Asked asked:
                RoadSigns.Asked(_canvas, Trunk, y);
                DrawBars(asked.Crossing.AskedNow, StakeMove.None, y);
                break;
            case RoadRow.Other other:
                DrawOther(other.Road, y);
                DrawBars(other.Road.Now, other.Road.LaterMove, y);
                break;
            default:
                for (var dot = -1; dot <= 1; dot++)
                    Disc(Siding + (dot * 9), y, 1.8f, Ink.Other);
                break;
        }
    }

    // Off the trunk above the row, and back on below it where the road comes back.
    private void DrawSiding(bool comesBack, float y)
    {
        const float bend = 13.5f;
        using var pen = Pen(1.6f, Ink.Other);
        using var path = new SKPath();
        path.MoveTo(Trunk, y - bend);
        path.CubicTo(Trunk, y - 3, Trunk + 8, y, Siding, y);
        if (comesBack)
        {
            path.MoveTo(Siding, y);
            path.CubicTo(Trunk + 8, y, Trunk, y + 3, Trunk, y + bend);
        }

        _canvas.DrawPath(path, pen);
    }

    private void DrawOther(Road road, float y)
    {
        using var pen = Pen(1.6f, Ink.Other);
        Disc(Siding, y, 9, Ink.Panel);
        _canvas.DrawCircle(Siding, y, 8.4f, pen);
        Lettering.Lettering.Write(_canvas, Name(road.Letter), Siding, y + 3.6f, 8.4f, Ink.Text, align: 0.5f, weight: 1.6f);
        switch (road.LeadsTo)
        {
            case RoadEnd.Ends ends:
                RoadSigns.Ending(_canvas, SignAt, y, 5, Ink.Other, isFilled: ends.Ending.Id == _map.Ending.Id);
                break;
            case RoadEnd.Joins joins:
                RoadSigns.Back(_canvas, SignAt - 3, y, Ink.Other);
                Lettering.Lettering.Write(_canvas, Number(joins.Crossing), SignAt + 5, y + 3.5f, 7.2f, Ink.Other, weight: 1.6f);
                break;
            default:
                RoadSigns.Onward(_canvas, SignAt, y, Ink.Other);
                break;
        }
    }

    private void DrawBars(StakeMove now, StakeMove later, float y)
    {
        var apart = later.IsNone || now.IsNone ? 0 : 6;
        var at = 0;
        foreach (var stake in StakeExtensions.All)
        {
            var middle = Columns + (ColumnWidth * at++) + (ColumnWidth / 2);
            StakeBar.Draw(_canvas, now[stake], now.Gain(stake) >= 0, isLater: false, middle, y - apart);
            StakeBar.Draw(_canvas, later[stake], later.Gain(stake) >= 0, isLater: true, middle, y + apart);
        }
    }

    private void Note(string text, float x, float y) => Lettering.Lettering.Write(_canvas, text, x, y + 3.5f, 7, Ink.Text, weight: 1.5f);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(char? letter) => letter?.ToString() ?? "";

    private static SKPaint Pen(float width, SKColor colour) =>
        new() { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeCap = SKStrokeCap.Round };

    private void Line(float x, float y, float toX, float toY, float width, SKColor colour)
    {
        using var pen = Pen(width, colour);
        _canvas.DrawLine(x, y, toX, toY, pen);
    }

    private void Disc(float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        _canvas.DrawCircle(x, y, radius, paint);
    }

    private void Fill(SKRect area, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        _canvas.DrawRect(area, paint);
    }
}
