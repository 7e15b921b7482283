using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Runs;

/// <summary>Leads a run on to the end that says most beside <paramref name="taken"/>, by choices alone.</summary>
internal sealed class RoadFinder(Ending taken)
{
    // What can still come hangs on the scene and the facts alone, so each pair is looked at once however many ways lead there.
    private readonly Dictionary<(string Scene, Facts Facts), string> _nextChoice = [];

    /// <summary>The rank that none is better than: the search stops there.</summary>
    public const int Best = 0;

    /// <summary><see cref="Best"/> first: another ending and a good one, then another, then a good one, then the same.</summary>
    public int Rank(Ending ending) => (ending.Id == taken.Id ? 2 : 0) + (ending.Verdict == Verdict.Good ? 0 : 1);

    public Run Finish(Run run)
    {
        if (run.Justifying is { } choice)
            run = run.Take(new Decision(DecisionKind.Justify, choice.Id))!;
        if (run.HasEnded)
            return run;

        var key = (run.Scene!.Id, run.Facts);
        if (_nextChoice.TryGetValue(key, out var known))
            return Finish(run.Take(Decision.Choose(known))!);

        (string Id, Run End)? best = null;
        foreach (var open in RoadNotTaken.ById(run.OpenChoices))
        {
            var end = Finish(run.Take(Decision.Choose(open.Id))!);
            if (best is null || Rank(end.Ending!) < Rank(best.Value.End.Ending!))
                best = (open.Id, end);
            if (Rank(end.Ending!) == Best)
                break;
        }

        _nextChoice[key] = best!.Value.Id;
        return best.Value.End;
    }
}
