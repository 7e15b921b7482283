using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Roads;

/// <summary>A run that has ended, with the roads beside it: where it could have gone another way, and what each way does.</summary>
/// <param name="Run">The run.</param>
/// <param name="Crossings">Where it chose or replied, in order.</param>
public sealed record RoadMap(Run Run, IReadOnlyList<Crossing> Crossings)
{
    /// <summary>How the run ended.</summary>
    public Ending Ending => Run.Ending!;

    /// <summary>What the run moved at once, added up: the same as over its crossings.</summary>
    public StakeMove Now => Run.Now;

    /// <summary>What the run moves later, added up.</summary>
    public StakeMove Later => Run.Later;

    /// <summary>Whether there is any other road.</summary>
    public bool HasOthers => Crossings.Any(crossing => crossing.Others.Any());

    /// <summary>The crossing of that step, or null.</summary>
    public Crossing? At(int step) => Crossings.FirstOrDefault(crossing => crossing.Step == step);

    /// <summary>The map of a run. It is always the same for the same run.</summary>
    /// <exception cref="ArgumentException">The run has not ended.</exception>
    public static RoadMap Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!run.HasEnded)
            throw new ArgumentException("Roads are drawn once the run has ended.", nameof(run));

        var stands = Stands(run);
        var scenes = stands.Select(stand => stand.Before.Scene!.Id).ToList();
        return new RoadMap(run, [.. stands.Select((stand, index) => Crossing.Of(run, stand.Before, stand.AskedFrom, index, scenes))]);
    }

    // Where the run stood before each choice and reply, and the step at which the asking before it began.
    private static List<(Run Before, int AskedFrom)> Stands(Run run)
    {
        var stands = new List<(Run, int)>();
        var now = Run.Begin(run.Dilemma, run.Guise);
        var askedFrom = 0;
        foreach (var decision in run.Turns.Select(turn => turn.Decision))
        {
            if (decision.Kind is DecisionKind.Choose or DecisionKind.Reply)
                stands.Add((now, askedFrom));
            now = now.Take(decision)!;
            if (decision.Kind is not DecisionKind.Ask)
                askedFrom = now.Step;
        }

        return stands;
    }
}
