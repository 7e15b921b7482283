using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads what moves: <c>{ trust: 1, risk: 2 }</c>.</summary>
internal static class StakeNumbers
{
    public static StakeMove Stakes(this Section section)
    {
        if (Section.Of(section.Node("stakes"), Shapes.Stakes, section.Notes) is not { } stakes)
            return StakeMove.None;

        return new(Move("trust"), Move("fairness"), Move("risk"), Move("effort"));

        int Move(string stake) => stakes.Has(stake) ? stakes.Number(stake, -StakeMove.Limit, StakeMove.Limit) : 0;
    }
}
