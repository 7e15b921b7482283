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

    /// <summary>Where the run stood before each of its choices, the last first.</summary>
    private static Stack<(Run Before, string Taken)> Stands(Run run)
    {
        var stands = new Stack<(Run, string)>();
        var now = Run.Begin(run.Dilemma, run.Guise);
        foreach (var decision in run.Turns.Select(turn => turn.Decision))
        {
            if (decision.Kind == DecisionKind.Choose)
                stands.Push((now, decision.Id));
            now = now.Take(decision)!;
        }

        return stands;
    }

    /// <summary>The run after each other choice: those open as it stood, by id, then those that one more ask would have opened.</summary>
    private static IEnumerable<Run> Alternatives(Run before, string taken)
    {
        var open = before.OpenChoices.ToList();
        var asWas = ById(open.Where(choice => choice.Id != taken)).Select(choice => before.Take(Decision.Choose(choice.Id))!);
        var withAsk =
            from ask in before.OpenAsks.OrderBy(ask => ask.Id, StringComparer.Ordinal)
            let asked = before.Take(Decision.Ask(ask.Id))!
            from choice in ById(asked.OpenChoices.Where(choice => choice.Id != taken && !open.Contains(choice)))
            select asked.Take(Decision.Choose(choice.Id))!;
        return asWas.Concat(withAsk);
    }

    internal static IEnumerable<Choice> ById(IEnumerable<Choice> choices) => choices.OrderBy(choice => choice.Id, StringComparer.Ordinal);
}
