using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Runs;

/// <summary>Leads a run on to the end that says most beside <paramref name="taken"/>, or where that is null to a good one, by choices and replies alone.</summary>
internal sealed class RoadFinder(Ending? taken)
{
    // What can still come hangs on the scene and the facts alone, so each pair is looked at once however many ways lead there.
    private readonly Dictionary<(string Scene, Facts Facts), Branch> _next = [];

    /// <summary>The rank that none is better than: the search stops there.</summary>
    public const int Best = 0;

    /// <summary><see cref="Best"/> first: another ending before the same, and of these a good one, then a mixed one, then a poor one.</summary>
    public int Rank(Ending ending) => (ending.Id == taken?.Id ? 3 : 0) + (int)Verdict.Good - (int)ending.Verdict;

    public Run Finish(Run run)
    {
        if (run.Justifying is { } choice)
            run = run.Take(Decision.Justify(choice.Id))!;
        if (run.HasEnded)
            return run;

        var key = (run.Scene!.Id, run.Facts);
        if (_next.TryGetValue(key, out var known))
            return Finish(run.Take(Decision.To(known))!);

        (Branch Branch, Run End)? best = null;
        foreach (var open in RoadNotTaken.ById(run.OpenBranches))
        {
            var end = Finish(run.Take(Decision.To(open))!);
            if (best is null || Rank(end.Ending!) < Rank(best.Value.End.Ending!))
                best = (open, end);
            if (Rank(end.Ending!) == Best)
                break;
        }

        _next[key] = best!.Value.Branch;
        return best.Value.End;
    }
}
