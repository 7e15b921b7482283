using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>Where a repair would begin: the stake that was lost most.</summary>
public static class Repair
{
    /// <summary>It; null when nothing was lost. Trust comes first where two were lost alike: without it nothing else is heard.</summary>
    public static Stake? Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var sum = run.Now + run.Later;
        var worst = StakeExtensions.All.MinBy(sum.Gain);
        return sum.Gain(worst) < 0 ? worst : null;
    }
}
