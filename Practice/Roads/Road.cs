using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Roads;

/// <summary>One way on from a crossing, and what it does.</summary>
/// <param name="Id">The branch's id.</param>
/// <param name="Letter">What it is called beside the crossing's number, from a; null for the one that was taken.</param>
/// <param name="Did">The turn: what is said or done, and of the one that was taken what was typed.</param>
/// <param name="Told">The turn that tells what came of it: the same, or the reason that followed it.</param>
/// <param name="LeadsTo">Where it leads.</param>
public sealed record Road(string Id, char? Letter, RunTurn Did, RunTurn Told, RoadEnd LeadsTo)
{
    public bool IsTaken => Letter is null;

    /// <summary>What it moves at once.</summary>
    public StakeMove Now => Told.Now;

    /// <summary>What it does days later; null when nothing.</summary>
    public LaterOutcome? Later => Told.Later;

    /// <summary>What it moves later.</summary>
    public StakeMove LaterMove => Later?.Stakes ?? StakeMove.None;

    /// <summary>What came back, or happened, at once.</summary>
    public string Happened => $"{Told.MadeOfIt} {Told.Happened}".Trim();

    internal static Road Taken(Run run, int step, int index, IReadOnlyList<string> scenes)
    {
        var did = run.Turns[step];
        var told = step + 1 < run.Turns.Count && run.Turns[step + 1].Decision.Kind is DecisionKind.Justify ? run.Turns[step + 1] : did;
        return new Road(did.Decision.Id, null, did, told, index + 1 < scenes.Count ? new RoadEnd.Joins(index + 2) : new RoadEnd.Ends(run.Ending!));
    }

    internal static Road Other(Run before, Branch branch, char letter, int index, IReadOnlyList<string> scenes)
    {
        var after = before.Take(Decision.To(branch))!;
        var did = after.Turns[^1];
        if (after.Justifying is { } choice)
            after = after.Take(Decision.Justify(choice.Id))!;
        return new Road(branch.Id, letter, did, after.Turns[^1], RoadReach.Of(after, index, scenes));
    }
}
