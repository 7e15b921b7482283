using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads what moves: <c>{ trust: 1, risk: 2 }</c>.</summary>
internal static class StakeNumbers
{
    public static StakeMove Stakes(this Section section) => section.Stakes("stakes", Shapes.Stakes, StakeMove.Limit);

    /// <summary>What the reason for a choice moves.</summary>
    public static StakeMove ReasonStakes(this Section section) => section.Stakes("now", Shapes.ReasonStakes, StakeMove.ReasonLimit);

    private static StakeMove Stakes(this Section section, string key, Shape shape, int limit)
    {
        if (Section.Of(section.Node(key), shape, section.Notes) is not { } stakes)
            return StakeMove.None;

        return new(Move("trust"), Move("fairness"), Move("risk"), Move("effort"));

        int Move(string stake) => stakes.Has(stake) ? stakes.Number(stake, -limit, limit) : 0;
    }
}
