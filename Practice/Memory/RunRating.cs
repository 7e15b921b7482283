using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Memory;

/// <summary>
/// How well a dilemma was met, by what came of it: never by the kinds of choices, by what was asked, or by how long it took. At once and
/// later count alike.
/// <list type="table">
/// <item><term>Again</term><description>the ending is poor, or it is mixed and the sums show harm</description></item>
/// <item><term>Hard</term><description>the ending is mixed, or it is good after a turn that was risky</description></item>
/// <item><term>Good</term><description>the ending is good, and no turn was risky</description></item>
/// <item><term>Easy</term><description>as Good, in a guise never met before, at the first try</description></item>
/// </list>
/// The sums show harm when the run has cost the customer's trust, fairness to others, or the business (risk) as much as the worst single
/// turn can. A turn is risky when it lost clearly more of these three than it won: a fair price paid on purpose isn't. Effort is a price,
/// never harm. A good ending outweighs the sums: its author has said that no less could be lost, as when a boundary ends abuse.
/// </summary>
public static class RunRating
{
    private const int Harm = -StakeMove.Limit;
    private const int ClearLoss = -2;

    /// <param name="run">A run that has ended.</param>
    /// <param name="guiseSeenBefore">Whether this person has met this guise in a run before this one.</param>
    /// <param name="firstTry">Whether this is the first run at the dilemma since it came, or came back; false for a second go at it.</param>
    /// <exception cref="ArgumentException">The run has not ended.</exception>
    public static Rating Of(Run run, bool guiseSeenBefore, bool firstTry) => run.Ending?.Verdict switch
    {
        null => throw new ArgumentException("A run is rated once it has ended.", nameof(run)),
        Verdict.Poor => Rating.Again,
        Verdict.Mixed => ShowsHarm(run) ? Rating.Again : Rating.Hard,
        _ when run.Turns.Exists(IsRisky) => Rating.Hard,
        _ => firstTry && !guiseSeenBefore ? Rating.Easy : Rating.Good,
    };

    private static bool ShowsHarm(Run run)
    {
        var sum = run.Now + run.Later;
        return sum.Gain(Stake.Trust) <= Harm || sum.Gain(Stake.Fairness) <= Harm || sum.Gain(Stake.Risk) <= Harm;
    }

    private static bool IsRisky(RunTurn turn)
    {
        var sum = turn.Now + (turn.Later?.Stakes ?? StakeMove.None);
        return sum.Gain(Stake.Trust) + sum.Gain(Stake.Fairness) + sum.Gain(Stake.Risk) <= ClearLoss;
    }
}
