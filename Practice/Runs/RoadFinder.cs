using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Runs;

/// <summary>Leads a run on to the end that says most beside <paramref name="taken"/>, by choices alone.</summary>
internal sealed class RoadFinder(Ending taken)
{
    // What can still come hangs on the scene and the facts alone, so each pair is looked at once however many ways lead there.
    private readonly Dictionary<(string Scene, Facts Facts), string> _nextChoice = [];

    /// <summary>0 is best: another ending and a good one, then another, then a good one, then the same.</summary>
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

        var best = RoadNotTaken.ById(run.OpenChoices)
            .Select(open => (open.Id, End: Finish(run.Take(Decision.Choose(open.Id))!)))
            .MinBy(pair => Rank(pair.End.Ending!));
        _nextChoice[key] = best.Id;
        return best.End;
    }
}
