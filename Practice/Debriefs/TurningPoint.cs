using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>The turn of a run that moved most.</summary>
/// <param name="Step">Its step.</param>
/// <param name="Did">What was said or done.</param>
/// <param name="Told">The turn that tells what came of it: the same, or the reason that followed it.</param>
/// <param name="Heard">What had been said to the agent just before; empty when nothing was.</param>
/// <param name="Speaker">Who had said it.</param>
/// <param name="IsHalfOfIt">Whether it moved at least as much as all the other choices and replies together.</param>
public sealed record TurningPoint(int Step, RunTurn Did, RunTurn Told, string Heard, string Speaker, bool IsHalfOfIt)
{
    /// <summary>The choice or reply that moved most, at once and later together; of several, the last.</summary>
    /// <exception cref="ArgumentException">Nothing has been chosen or said yet.</exception>
    public static TurningPoint Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var turns = run.Turns.Select((turn, step) => (Step: step, Did: turn, Told: ToldBy(run, step)))
            .Where(one => one.Did.Decision.Kind is DecisionKind.Choose or DecisionKind.Reply)
            .ToList();
        if (turns.Count == 0)
            throw new ArgumentException("Nothing has been chosen or said in this run.", nameof(run));

        var most = turns.OrderByDescending(one => Moved(one.Told)).ThenByDescending(one => one.Step).First();
        var before = run.Before(most.Step);
        var speaker = before.Scene?.Speaker ?? run.Guise.Customer.Name;
        return new(most.Step, most.Did, most.Told, before.Scene?.Says.In(before.Facts) ?? "", speaker, 2 * Moved(most.Told) >= turns.Sum(one => Moved(one.Told)));
    }

    // Where a reason was asked for, what came of the choice came with the reason.
    private static RunTurn ToldBy(Run run, int step) =>
        step + 1 < run.Turns.Count && run.Turns[step + 1].Decision.Kind is DecisionKind.Justify ? run.Turns[step + 1] : run.Turns[step];

    private static int Moved(RunTurn turn)
    {
        var move = turn.Now + (turn.Later?.Stakes ?? StakeMove.None);
        return StakeExtensions.All.Sum(stake => Math.Abs(move[stake]));
    }
}
