using EmpathyBot.Practice.Roads;

namespace EmpathyBot.Pictures;

/// <summary>One line of the picture.</summary>
internal abstract record RoadRow
{
    private RoadRow()
    {
    }

    /// <summary>What was asked before, where that moved something.</summary>
    public sealed record Asked(Crossing Crossing) : RoadRow;

    public sealed record Taken(Crossing Crossing, Road Road) : RoadRow;

    public sealed record Other(Road Road) : RoadRow;

    /// <summary>Crossings that there is no room for.</summary>
    public sealed record Between : RoadRow;
}

/// <summary>A map as lines from top to bottom, those of a crossing together.</summary>
internal static class RoadRows
{
    public static IReadOnlyList<IReadOnlyList<RoadRow>> Of(RoadMap map)
    {
        if (map.Crossings.Count <= RoadPicture.MostCrossings)
            return [.. map.Crossings.Select(RowsOf)];
        const int half = RoadPicture.MostCrossings / 2;
        return [.. map.Crossings.Take(half).Select(RowsOf), [new RoadRow.Between()], .. map.Crossings.TakeLast(half).Select(RowsOf)];
    }

    private static IReadOnlyList<RoadRow> RowsOf(Crossing crossing) =>
    [
        .. crossing.AskedNow.IsNone ? [] : new RoadRow[] { new RoadRow.Asked(crossing) },
        new RoadRow.Taken(crossing, crossing.Taken),
        .. crossing.Others.Select(road => new RoadRow.Other(road)),
    ];
}
