using System.Numerics;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>Everything that can come of a guise.</summary>
public sealed class Exploration
{
    private readonly StateGraph _graph;
    private readonly HashSet<object> _reached;

    internal Exploration(Guise guise, StateGraph graph, HashSet<object> reached)
    {
        Guise = guise;
        _graph = graph;
        _reached = reached;
    }

    public Guise Guise { get; }

    /// <summary>False when there were too many states to walk; then nothing else here says anything.</summary>
    public bool IsWhole => _graph.IsWhole;

    /// <summary>How many different states a run can be in.</summary>
    public int States => _graph.States.Count;

    /// <summary>How many different sequences of asks, choices and replies lead to an ending.</summary>
    public required BigInteger Paths { get; init; }

    /// <summary>What the quickest and the longest path take to read, at 200 words a minute.</summary>
    public required ReadingTime Minutes { get; init; }

    /// <summary>Where there is too little to choose, or nothing to weigh.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    public bool Reaches(Scene scene) => _reached.Contains(scene);

    public bool Reaches(Ask ask) => _reached.Contains(ask);

    public bool Reaches(Answer answer) => _reached.Contains(answer);

    public bool Reaches(Branch branch) => _reached.Contains(branch);

    public bool Reaches(Outcome outcome) => _reached.Contains(outcome);

    public bool Reaches(Ending ending) => _reached.Contains(ending);

    public bool Reaches(WordingVariant variant) => _reached.Contains(variant);

    /// <summary>How often each ending is reached by such a player, by the ending's id; they add up to 1.</summary>
    public IReadOnlyDictionary<string, double> EndingShares(Player player, AskingHabit habit) => PlayerOdds.Of(_graph, player, habit);

    /// <summary>How often such a player reaches a good ending, from 0 to 1.</summary>
    public double GoodChance(Player player, AskingHabit habit) =>
        EndingShares(player, habit).Where(share => Guise.FindEnding(share.Key)!.Verdict == Verdict.Good).Sum(share => share.Value);

    /// <summary>Whether the very same sequences of asks and choices lead to a good ending in that guise too.</summary>
    public bool HasSameWaysToGoodAs(Exploration other) => new WaysToGood(_graph).AreThoseOf(new WaysToGood(other._graph));
}
