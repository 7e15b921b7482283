using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>Something that a question or a look would have brought to light, and that stayed in the dark.</summary>
/// <param name="Heard">What had been said where it stood; empty when nothing was.</param>
/// <param name="Speaker">Who had said it.</param>
/// <param name="Ask">The question, or the look into the files.</param>
/// <param name="IsSpoken">Whether it is a question to somebody.</param>
/// <param name="Answer">What would have come back.</param>
/// <param name="Answerer">Who would have said it.</param>
public sealed record MissedSignal(string Heard, string Speaker, string Ask, bool IsSpoken, string Answer, string Answerer)
{
    /// <summary>The most that are told: more would be a list of faults.</summary>
    public const int Most = 3;

    /// <summary>
    /// What was there to be asked in the scenes the run went through, was not, and would have told something that stayed unknown. What opens a
    /// way or turns an outcome comes first.
    /// </summary>
    public static IReadOnlyList<MissedSignal> Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var weighty = Weighty(run.Guise);
        var known = new HashSet<string>(run.Facts.Names, StringComparer.Ordinal);
        var missed = new List<(MissedSignal Signal, bool IsWeighty, int At)>();
        for (var step = 0; step < run.Turns.Count; step++)
        {
            if (run.Turns[step].Decision.Kind is not (DecisionKind.Choose or DecisionKind.Reply))
                continue;
            var before = run.Before(step);
            foreach (var ask in NotUsed(run, before, step))
            {
                var answer = ask.AnswerIn(before.Facts);
                if (!answer.Reveals.Any(fact => !known.Contains(fact)))
                    continue;
                known.UnionWith(answer.Reveals);
                var speaker = before.Scene!.Speaker ?? run.Guise.Customer.Name;
                missed.Add((new(before.Scene.Says.In(before.Facts), speaker, ask.Text, ask.IsSpoken, answer.Text, ask.Speaker ?? speaker), answer.Reveals.Any(weighty.Contains), missed.Count));
            }
        }

        return [.. missed.OrderByDescending(one => one.IsWeighty).ThenBy(one => one.At).Take(Most).Select(one => one.Signal)];
    }

    private static IEnumerable<Ask> NotUsed(Run run, Run before, int step)
    {
        var used = run.Turns.Take(step).Where(turn => turn.Decision.Kind is DecisionKind.Ask && turn.SceneId == before.Scene!.Id).Select(turn => turn.Decision.Id).ToHashSet(StringComparer.Ordinal);
        return before.Scene!.Asks.Where(ask => !used.Contains(ask.Id) && ask.When.Holds(before.Facts));
    }

    // The facts on which something hangs.
    private static HashSet<string> Weighty(Guise guise) =>
    [
        .. guise.Scenes.SelectMany(scene => scene.Branches)
            .SelectMany(branch => branch.Outcomes.Select(outcome => outcome.When).Append(branch.When))
            .SelectMany(when => when.Needs.Concat(when.Excludes)),
    ];
}
