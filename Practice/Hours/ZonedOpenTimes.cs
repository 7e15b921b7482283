using NodaTime;
using NodaTime.TimeZones;

namespace EmpathyBot.Practice.Hours;

/// <summary>
/// Lays open times on the line of instants, piece by piece between changes of the clocks: within a piece the wall's clock just runs on, and
/// after it everything is looked at anew.
/// </summary>
internal static class ZonedOpenTimes
{
    /// <summary>The first open moment at or after this one; null when there is none for ever.</summary>
    public static Instant? First(PersonHours hours, Instant from)
    {
        var times = new OpenTimes(hours);
        if (!times.Exist)
            return null;

        while (true)
        {
            var piece = hours.Zone.GetZoneInterval(from);
            if (Within(piece, times.FirstFrom(Wall(from, piece))) is { } found)
                return found;
            from = piece.End;
        }
    }

    /// <summary>The first moment after this open one at which the stretch it is in is over.</summary>
    public static Instant End(PersonHours hours, Instant open)
    {
        var times = new OpenTimes(hours);
        while (true)
        {
            var piece = hours.Zone.GetZoneInterval(open);
            if (Within(piece, times.EndAfter(Wall(open, piece))) is { } found)
                return found;
            open = piece.End;
            if (!times.Contain(open.InZone(hours.Zone).LocalDateTime))
                return open;
        }
    }

    private static LocalDateTime Wall(Instant at, ZoneInterval piece) => at.WithOffset(piece.WallOffset).LocalDateTime;

    private static Instant? Within(ZoneInterval piece, LocalDateTime wall)
    {
        var at = wall.WithOffset(piece.WallOffset).ToInstant();
        return piece.HasEnd && at >= piece.End ? null : at;
    }
}
