using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Roads;

/// <summary>Where a road leads.</summary>
public abstract record RoadEnd
{
    private RoadEnd()
    {
    }

    /// <summary>To an ending, at once.</summary>
    public sealed record Ends(Ending Ending) : RoadEnd;

    /// <summary>To a scene that the run came through as well.</summary>
    /// <param name="Crossing">The number of the crossing there.</param>
    public sealed record Joins(int Crossing) : RoadEnd;

    /// <summary>To scenes that the run never saw.</summary>
    /// <param name="Endings">How it can end from there, in the author's order; some of them where there is more to look through than is worth it.</param>
    /// <param name="MayJoin">Whether it can come back to where the run went.</param>
    public sealed record GoesOn(IReadOnlyList<Ending> Endings, bool MayJoin) : RoadEnd;
}
