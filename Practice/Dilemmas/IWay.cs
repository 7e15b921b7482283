using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A way that typed words can take, by what is found in them.</summary>
public interface IWay
{
    string Id { get; }

    /// <summary>All of these have to be there; what its author names first counts most.</summary>
    IReadOnlyList<Label> Found { get; }

    /// <summary>None of these may be there.</summary>
    IReadOnlyList<Label> Without { get; }
}

/// <summary>Which words take a way.</summary>
public static class WayExtensions
{
    /// <summary>Whether it takes any words.</summary>
    public static bool IsOpen(this IWay way)
    {
        ArgumentNullException.ThrowIfNull(way);
        return way.Found.Count == 0 && way.Without.Count == 0;
    }

    public static bool Fits(this IWay way, TypedReply typed)
    {
        ArgumentNullException.ThrowIfNull(way);
        ArgumentNullException.ThrowIfNull(typed);
        return way.Found.All(typed.Has) && !way.Without.Any(typed.Has);
    }

    /// <summary>What in the words led this way; null when nothing in them did.</summary>
    public static Finding? MovedBy(this IWay way, TypedReply typed)
    {
        ArgumentNullException.ThrowIfNull(way);
        ArgumentNullException.ThrowIfNull(typed);
        return way.Found.Select(typed.Find).FirstOrDefault(finding => finding is not null);
    }
}
