using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Roads;

/// <summary>Where a run chose or replied: the road that it took, and those that stood open beside it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Step">The step of the run at which it was decided.</param>
/// <param name="SceneId">The scene.</param>
/// <param name="Heard">What had been said to the agent, or seen where nobody spoke.</param>
/// <param name="Speaker">Who had said it; null where it was seen.</param>
/// <param name="Asked">What was asked or looked up there first, in order.</param>
/// <param name="Roads">Every way that stood open, once: the one that was taken first, then the others in a fixed order.</param>
public sealed record Crossing(
    int Number, int Step, string SceneId, string Heard, string? Speaker, IReadOnlyList<RunTurn> Asked, IReadOnlyList<Road> Roads)
{
    /// <summary>The road that was taken.</summary>
    public Road Taken => Roads[0];

    public IEnumerable<Road> Others => Roads.Skip(1);

    /// <summary>What asking there moved.</summary>
    public StakeMove AskedNow => Asked.Aggregate(StakeMove.None, (sum, turn) => sum + turn.Now);

    /// <summary>The other road of that branch, or null.</summary>
    public Road? Other(string? id) => Others.FirstOrDefault(road => road.Id == id);

    internal static Crossing Of(Run run, Run before, int askedFrom, int index, IReadOnlyList<string> scenes)
    {
        var scene = before.Scene!;
        var says = scene.Says.In(before.Facts);
        var taken = run.Turns[before.Step];
        var others = RoadNotTaken.ById(before.OpenBranches.Where(branch => branch.Id != taken.Decision.Id));
        return new Crossing(
            index + 1,
            before.Step,
            scene.Id,
            says.Length > 0 ? says : scene.Sees.In(before.Facts),
            says.Length > 0 ? scene.Speaker ?? run.Guise.Customer.Name : null,
            [.. run.Turns.Skip(askedFrom).Take(before.Step - askedFrom)],
            [
                Road.Taken(run, before.Step, index, scenes),
                .. others.Select((branch, other) => Road.Other(before, branch, (char)('a' + other), index, scenes)),
            ]);
    }
}
