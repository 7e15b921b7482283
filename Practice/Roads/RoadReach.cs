using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Roads;

/// <summary>Looks where a road leads, by choices and replies alone.</summary>
internal static class RoadReach
{
    // A story can have thousands of states behind a road; those that lie near say enough.
    private const int MostLookedAt = 100;

    /// <param name="after">The run once the road was taken.</param>
    /// <param name="index">The crossing it leaves from, from 0.</param>
    /// <param name="scenes">The scenes of the run's crossings, in order.</param>
    public static RoadEnd Of(Run after, int index, IReadOnlyList<string> scenes)
    {
        if (after.Ending is { } ending)
            return new RoadEnd.Ends(ending);
        return CrossingOf(after, index, scenes) is { } crossing ? new RoadEnd.Joins(crossing) : Explore(after, scenes);
    }

    // Rather further on than back.
    private static int? CrossingOf(Run run, int index, IReadOnlyList<string> scenes)
    {
        for (var at = index + 1; at < scenes.Count; at++)
        {
            if (scenes[at] == run.Scene!.Id)
                return at + 1;
        }

        for (var at = index; at >= 0; at--)
        {
            if (scenes[at] == run.Scene!.Id)
                return at + 1;
        }

        return null;
    }

    private static RoadEnd.GoesOn Explore(Run from, IReadOnlyList<string> scenes)
    {
        var met = new HashSet<(string Scene, Facts Facts)>();
        var waiting = new Queue<Run>([from]);
        var endings = new HashSet<string>(StringComparer.Ordinal);
        var mayJoin = false;
        while (waiting.TryDequeue(out var run))
        {
            if (run.Justifying is { } choice)
                run = run.Take(Decision.Justify(choice.Id))!;
            if (run.Ending is { } ending)
                endings.Add(ending.Id);
            else if (scenes.Contains(run.Scene!.Id))
                mayJoin = true;
            else if (met.Count < MostLookedAt && met.Add((run.Scene.Id, run.Facts)))
                RoadNotTaken.ById(run.OpenBranches).ToList().ForEach(branch => waiting.Enqueue(run.Take(Decision.To(branch))!));
        }

        return new RoadEnd.GoesOn([.. from.Guise.Endings.Where(ending => endings.Contains(ending.Id))], mayJoin);
    }
}
