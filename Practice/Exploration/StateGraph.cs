using System.Numerics;

namespace EmpathyBot.Practice.Exploration;

/// <summary>
/// Every state a run through a guise can be in: the scene, the facts that still matter, the asks used here. States stand in an order in
/// which each comes after all that lead to it.
/// </summary>
internal sealed class StateGraph
{
    private readonly List<State> _states = [];
    private readonly Dictionary<(int Scene, ulong Facts, ulong Asked), State> _known = [];
    private readonly int _limit;

    public StateGraph(StoryMap map, int limit)
    {
        _limit = limit;
        var waiting = map.Scenes.Select(_ => new Queue<State>()).ToList();
        waiting[map.Start.Number].Enqueue(Find(map.Start, map.Truths, 0)!);
        foreach (var states in waiting)
        {
            while (states.TryDequeue(out var state))
            {
                _states.Add(state);
                if (!Expand(state, waiting))
                {
                    IsWhole = false;
                    return;
                }
            }
        }
    }

    /// <summary>False when there were more states than the limit, and the walk broke off.</summary>
    public bool IsWhole { get; } = true;

    public IReadOnlyList<State> States => _states;

    private bool Expand(State state, List<Queue<State>> waiting)
    {
        var scene = state.Scene;
        state.Branches.AddRange(scene.Branches.Where(branch => branch.When.Holds(state.Facts)).Select(branch => new BranchStep(branch, branch.OutcomeIn(state.Facts))));
        foreach (var step in state.Branches.Where(step => step.Outcome.Scene is not null))
        {
            if ((step.Next = Reach(step.Outcome.Scene!, state.Facts | step.Outcome.Sets, 0, waiting)) is null)
                return false;
        }

        if (BitOperations.PopCount(state.Asked) >= scene.Scene.AskLimit)
            return true;

        foreach (var ask in scene.Asks.Where(ask => (state.Asked & ask.Bit) == 0 && ask.When.Holds(state.Facts)))
        {
            var answer = ask.AnswerIn(state.Facts);
            if (Reach(scene, state.Facts | answer.Reveals, state.Asked | ask.Bit, waiting) is not { } next)
                return false;
            state.Asks.Add(new AskStep(ask, answer, next));
        }

        return true;
    }

    private State? Reach(MappedScene scene, ulong facts, ulong asked, List<Queue<State>> waiting)
    {
        var before = _known.Count;
        var state = Find(scene, facts, asked);
        if (state is not null && _known.Count > before)
            waiting[scene.Number].Enqueue(state);
        return state;
    }

    private State? Find(MappedScene scene, ulong facts, ulong asked)
    {
        var key = (scene.Number, facts & scene.Live, asked);
        if (_known.TryGetValue(key, out var state))
            return state;
        if (_known.Count == _limit)
            return null;
        return _known[key] = new State(_known.Count, scene, key.Item2, asked);
    }
}

/// <summary>Where a run can stand.</summary>
internal sealed record State(int Number, MappedScene Scene, ulong Facts, ulong Asked)
{
    public List<AskStep> Asks { get; } = [];

    public List<BranchStep> Branches { get; } = [];
}

internal sealed record AskStep(MappedAsk Ask, MappedAnswer Answer, State Next);

internal sealed record BranchStep(MappedBranch Branch, MappedOutcome Outcome)
{
    /// <summary>Null when the outcome leads to an ending.</summary>
    public State? Next { get; set; }
}
