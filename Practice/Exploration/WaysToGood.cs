using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>Which sequences of asks and choices lead to a good ending, and whether they do so in another guise too.</summary>
internal sealed class WaysToGood
{
    private readonly StateGraph _graph;
    private readonly bool[] _canEndWell;

    public WaysToGood(StateGraph graph)
    {
        _graph = graph;
        _canEndWell = new bool[graph.States.Max(state => state.Number) + 1];
        foreach (var state in graph.States.Reverse())
        {
            _canEndWell[state.Number] = state.Asks.Exists(step => _canEndWell[step.Next.Number])
                || state.Branches.Exists(step => step.Next is { } next ? _canEndWell[next.Number] : EndsWell(step));
        }
    }

    /// <summary>Takes every sequence in both at once, and looks for one that can end well in one of them only.</summary>
    public bool AreThoseOf(WaysToGood other)
    {
        var met = new HashSet<(int, int)>();
        var waiting = new Queue<(State Mine, State Theirs)>([(_graph.States[0], other._graph.States[0])]);
        while (waiting.TryDequeue(out var pair))
        {
            if (!met.Add((pair.Mine.Number, pair.Theirs.Number)))
                continue;

            var mine = Steps(pair.Mine);
            var theirs = Steps(pair.Theirs);
            foreach (var decision in mine.Keys.Union(theirs.Keys))
            {
                var (my, their) = (mine.GetValueOrDefault(decision), theirs.GetValueOrDefault(decision));
                if (my.Next is not null && their.Next is not null)
                    waiting.Enqueue((my.Next, their.Next));
                else if (CanEndWell(my) != other.CanEndWell(their) || my.IsGood != their.IsGood)
                    return false;
            }
        }

        return true;
    }

    private bool CanEndWell((State? Next, bool IsGood) step) => step.Next is { } next ? _canEndWell[next.Number] : step.IsGood;

    private static bool EndsWell(BranchStep step) => step.Outcome.Ending is { Ending.Verdict: Verdict.Good };

    private static Dictionary<(bool IsAsk, string Id), (State? Next, bool IsGood)> Steps(State state) => state.Asks
        .Select(step => (Key: (true, step.Ask.Ask.Id), Value: ((State?)step.Next, false)))
        .Concat(state.Branches.Select(step => (Key: (false, step.Branch.Branch.Id), Value: (step.Next, EndsWell(step)))))
        .ToDictionary(pair => pair.Key, pair => pair.Value);
}
