using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>One of several ways through that end well, with its price: none is free, and none is the right one.</summary>
/// <param name="Parting">What was said or done where it parts from the run.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="Total">What it moves in all, at once and later.</param>
/// <param name="IsOwn">Whether it is the way that was taken.</param>
public sealed record ValidWay(RunTurn Parting, Ending Ending, StakeMove Total, bool IsOwn)
{
    /// <summary>The most that are told.</summary>
    public const int Most = 3;

    private const int Fewest = 2;

    // A story can part in thousands of places; those that part last say most.
    private const int MostLookedAt = 200;

    /// <summary>What it costs: the stakes that are worse for it.</summary>
    public IReadOnlyList<Stake> Price => [.. StakeExtensions.All.Where(stake => Total.Gain(stake) < 0)];

    /// <summary>
    /// Two or more ways, rather to different endings, rather by what cares, rather parting late. Where fewer end well, one that keeps something
    /// stands beside them. Always the same for the same run.
    /// </summary>
    /// <exception cref="ArgumentException">The run has not ended.</exception>
    public static IReadOnlyList<ValidWay> Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Ending is not { } own)
            throw new ArgumentException("Ways are looked for once the run has ended.", nameof(run));

        var ways = new List<ValidWay>();
        if (own.Verdict is Verdict.Good)
            ways.Add(new(TurningPoint.Of(run).Did, own, run.Now + run.Later, IsOwn: true));
        var others = Others(run).Take(MostLookedAt).ToList();
        foreach (var way in others.Where(way => way.Ending.Verdict is Verdict.Good && ways.TrueForAll(one => one.Ending.Id != way.Ending.Id)))
            Add(way);
        foreach (var way in others.Where(way => way.Ending.Verdict is Verdict.Good))
            Add(way);
        foreach (var way in others.Where(way => way.Ending.Verdict is Verdict.Mixed && ways.Count < Fewest))
            Add(way);
        return ways;

        void Add(ValidWay way)
        {
            var isNew = ways.TrueForAll(one => one.Parting.Did != way.Parting.Did && (one.Ending.Id != way.Ending.Id || ways.Count < Fewest));
            if (ways.Count < Most && isNew)
                ways.Add(way);
        }
    }

    private static IEnumerable<ValidWay> Others(Run run)
    {
        var finder = new RoadFinder(taken: null);
        foreach (var (before, taken) in RoadNotTaken.Stands(run))
        {
            foreach (var first in RoadNotTaken.Alternatives(before, taken).OrderByDescending(one => IsCaring(before, one)))
            {
                var end = finder.Finish(first);
                yield return new(first.Turns[^1], end.Ending!, end.Now + end.Later, IsOwn: false);
            }
        }
    }

    private static bool IsCaring(Run before, Run after) =>
        before.Scene?.Choices.FirstOrDefault(choice => choice.Id == after.Turns[^1].Decision.Id)?.Kind is ChoiceKind.Caring;
}
