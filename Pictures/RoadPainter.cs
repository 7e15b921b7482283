using System.Globalization;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Practice.Stakes;
using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>Draws the parts of a picture of roads: the trunk on the left, the other ways beside it, the bars of the four stakes to the right.</summary>
internal sealed class RoadPainter(SKCanvas canvas, RoadMap map, RoadLabels labels)
{
    private const float Trunk = 22;
    private const float Siding = 49;
    private const float SignAt = 70;
    private const float Columns = 84;
    private const float ColumnWidth = 58;

    /// <summary>What the stakes are called, and from where their bars go up and down.</summary>
    public void DrawColumns(float top, float bottom)
    {
        var at = 0;
        foreach (var stake in StakeExtensions.All)
        {
            var middle = Columns + (ColumnWidth * at++) + (ColumnWidth / 2);
            Lettering.Lettering.Write(canvas, labels.Stakes[stake], middle, 20, 8, Ink.Text, align: 0.5f, weight: 1.6f);
            Line(middle, top + 2, middle, bottom - 3, 1, Ink.Edge);
        }
    }

    /// <summary>A line of the picture, but for the way that leads there.</summary>
    public void DrawRow(RoadRow row, float y)
    {
        switch (row)
        {
            case RoadRow.Taken taken:
                Disc(Trunk, y, 10.5f, Ink.Path);
                Lettering.Lettering.Write(canvas, Number(taken.Crossing.Number), Trunk, y + 4.2f, 8.4f, Ink.Panel, align: 0.5f, weight: 1.9f);
                DrawBars(taken.Road.Now, taken.Road.LaterMove, y);
                break;
            case RoadRow.Asked asked:
                RoadSigns.Asked(canvas, Trunk, y);
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

    /// <summary>A way off the trunk above the row, and back on below it where the road comes back.</summary>
    public void DrawSiding(bool comesBack, float y)
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

        canvas.DrawPath(path, pen);
    }

    /// <summary>The way that was taken.</summary>
    public void DrawTrunk(float from, float to) => Line(Trunk, from, Trunk, to, 5, Ink.Path);

    /// <summary>Where it ended, and everything that it moved.</summary>
    public void DrawEnd(float y)
    {
        RoadSigns.Ending(canvas, Trunk, y, 9, Ink.Path, isFilled: true);
        Lettering.Lettering.Write(canvas, labels.Together, Trunk + 16, y + 3.5f, 7, Ink.Text, weight: 1.5f);
        DrawBars(map.Now, map.Later, y);
    }

    private void DrawOther(Road road, float y)
    {
        using var pen = Pen(1.6f, Ink.Other);
        Disc(Siding, y, 9, Ink.Panel);
        canvas.DrawCircle(Siding, y, 8.4f, pen);
        Lettering.Lettering.Write(canvas, Name(road.Letter), Siding, y + 3.6f, 8.4f, Ink.Text, align: 0.5f, weight: 1.6f);
        switch (road.LeadsTo)
        {
            case RoadEnd.Ends ends:
                RoadSigns.Ending(canvas, SignAt, y, 5, Ink.Other, isFilled: ends.Ending.Id == map.Ending.Id);
                break;
            case RoadEnd.Joins joins:
                RoadSigns.Back(canvas, SignAt - 3, y, Ink.Other);
                Lettering.Lettering.Write(canvas, Number(joins.Crossing), SignAt + 5, y + 3.5f, 7.2f, Ink.Other, weight: 1.6f);
                break;
            default:
                RoadSigns.Onward(canvas, SignAt, y, Ink.Other);
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
            StakeBar.Draw(canvas, now[stake], now.Gain(stake) >= 0, isLater: false, middle, y - apart);
            StakeBar.Draw(canvas, later[stake], later.Gain(stake) >= 0, isLater: true, middle, y + apart);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Name(char? letter) => letter?.ToString() ?? "";

    private static SKPaint Pen(float width, SKColor colour) =>
        new() { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeCap = SKStrokeCap.Round };

    private void Line(float x, float y, float toX, float toY, float width, SKColor colour)
    {
        using var pen = Pen(width, colour);
        canvas.DrawLine(x, y, toX, toY, pen);
    }

    private void Disc(float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
    }

    public void Fill(SKRect area, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(area, paint);
    }
}
