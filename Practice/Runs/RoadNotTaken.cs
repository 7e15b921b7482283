using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Runs;

/// <summary>One other path through the same story, to be shown beside a run that has ended.</summary>
/// <param name="Pivot">The step at which the two part: the first decision that is not the same, from 0.</param>
/// <param name="Shared">What both did before that.</param>
/// <param name="Other">The other run, to its end.</param>
public sealed record RoadNotTaken(int Pivot, IReadOnlyList<RunTurn> Shared, Run Other)
{
    /// <summary>
    /// The path that says most beside this one: rather to another ending, rather to a good one, rather parting late, rather without one
    /// more question. It is always the same for the same run. Null when the dilemma has no other path.
    /// </summary>
    /// <exception cref="ArgumentException">The run has not ended.</exception>
    public static RoadNotTaken? For(Run run)
    {
        if (run.Ending is not { } ending)
            throw new ArgumentException("A road not taken is looked for once the run has ended.", nameof(run));

        var finder = new RoadFinder(ending);
        RoadNotTaken? best = null;
        var bestRank = int.MaxValue;
        foreach (var stand in Stands(run))
        {
            foreach (var first in Alternatives(stand.Before, stand.Taken))
            {
                var other = finder.Finish(first);
                if (finder.Rank(other.Ending!) >= bestRank)
                    continue;
                bestRank = finder.Rank(other.Ending!);
                best = new(stand.Before.Step, stand.Before.Turns, other);
                if (bestRank == RoadFinder.Best)
                    return best;
            }
        }

        return best;
    }

    /// <summary>Where the run stood before each of its choices and replies, the last first.</summary>
    internal static Stack<(Run Before, string Taken)> Stands(Run run)
    {
        var stands = new Stack<(Run, string)>();
        var now = Run.Begin(run.Dilemma, run.Guise);
        foreach (var decision in run.Turns.Select(turn => turn.Decision))
        {
            if (decision.Kind is DecisionKind.Choose or DecisionKind.Reply)
                stands.Push((now, decision.Id));
            now = now.Take(decision)!;
        }

        return stands;
    }

    /// <summary>The run after each other branch: those open as it stood, by id, then those that one more ask would have opened.</summary>
    internal static IEnumerable<Run> Alternatives(Run before, string taken)
    {
        var open = before.OpenBranches.ToList();
        var asWas = ById(open.Where(branch => branch.Id != taken)).Select(branch => before.Take(Decision.To(branch))!);
        var withAsk =
            from ask in before.OpenAsks.OrderBy(ask => ask.Id, StringComparer.Ordinal)
            let asked = before.Take(Decision.Ask(ask.Id))!
            from branch in ById(asked.OpenBranches.Where(branch => branch.Id != taken && !open.Contains(branch)))
            select asked.Take(Decision.To(branch))!;
        return asWas.Concat(withAsk);
    }

    internal static IEnumerable<Branch> ById(IEnumerable<Branch> branches) => branches.OrderBy(branch => branch.Id, StringComparer.Ordinal);
}
