using EmpathyBot.Pictures.Png;
using EmpathyBot.Practice.Roads;
using SkiaSharp;

namespace EmpathyBot.Pictures;

/// <summary>
/// The roads of a run as a picture: the way that was taken as a thick line downwards, the others thin beside it, and in four columns what each
/// does to every stake, at once and later. It names nobody, and says nothing of what was said: numbers and letters stand for that, and the
/// table beside it tells which is which. The same run gives the same bytes.
/// </summary>
public static class RoadPicture
{
    /// <summary>How wide it is meant to be shown, in CSS pixels.</summary>
    public const int Width = 320;

    /// <summary>It is drawn so many times as large, for screens that are.</summary>
    public const int Scale = 2;

    /// <summary>The most crossings that are drawn: of a longer run the first and the last.</summary>
    public const int MostCrossings = 8;

    private const float Row = 27;
    private const float Gap = 10;
    private const float Head = 30;

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
        DrawAll(canvas, new RoadPainter(canvas, map, labels), groups, height);
        legend.Draw(canvas, height - legend.Height);
        canvas.Flush();
        return IndexedPng.Write(bitmap, Ink.Palette);
    }

    private static void DrawAll(SKCanvas canvas, RoadPainter painter, IReadOnlyList<IReadOnlyList<RoadRow>> groups, float height)
    {
        canvas.Clear(Ink.Panel);
        var top = Head;
        for (var at = 0; at < groups.Count; at++)
        {
            if (at % 2 == 0)
                painter.Fill(new SKRect(0, top, Width, top + (groups[at].Count * Row) + Gap), Ink.Band);
            top += (groups[at].Count * Row) + Gap;
        }

        var end = top + (Row / 2);
        painter.DrawColumns(Head, top + Row);
        var rows = Places(groups);
        foreach (var (row, y) in rows)
        {
            if (row is RoadRow.Other other)
                painter.DrawSiding(other.Road.LeadsTo is RoadEnd.Joins, y);
        }

        painter.DrawTrunk(rows[0].Y, end);
        foreach (var (row, y) in rows)
            painter.DrawRow(row, y);
        painter.DrawEnd(end);
        using var frame = new SKPaint { Color = Ink.Edge, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        canvas.DrawRect(0.5f, 0.5f, Width - 1, height - 1, frame);
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
}
