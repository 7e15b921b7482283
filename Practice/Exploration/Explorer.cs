using System.Numerics;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>Plays a guise through by every choice and every way that a reply can take, and by every set of asks that a scene allows.</summary>
public static class Explorer
{
    /// <summary>More states than this are not walked.</summary>
    public const int MostStates = 200_000;

    /// <summary>Everything that can come of the guise.</summary>
    /// <exception cref="InvalidOperationException">A scene can come round again; the reader refuses such a file.</exception>
    public static Exploration Explore(Guise guise, int mostStates = MostStates)
    {
        var map = new StoryMap(guise);
        var graph = new StateGraph(map, mostStates);
        if (!graph.IsWhole)
            return new Exploration(guise, graph, new HashSet<object>(ReferenceEqualityComparer.Instance)) { Faults = [], Paths = 0, Minutes = default };

        return new Exploration(guise, graph, Reached(graph))
        {
            Faults = FaultFinder.Find(map, graph),
            Paths = CountPaths(graph),
            Minutes = ReadingTime.Of(graph),
        };
    }

    private static HashSet<object> Reached(StateGraph graph)
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var state in graph.States)
        {
            reached.Add(state.Scene.Scene);
            Variant(state.Scene.Scene.Sees, state.Scene.Map, state.Facts);
            Variant(state.Scene.Scene.Says, state.Scene.Map, state.Facts);
            foreach (var step in state.Asks)
            {
                reached.Add(step.Ask.Ask);
                reached.Add(step.Answer.Answer);
            }

            foreach (var step in state.Branches)
            {
                reached.Add(step.Branch.Branch);
                reached.Add(step.Outcome.Outcome);
                if (step.Outcome.Ending is { } ending)
                {
                    reached.Add(ending.Ending);
                    Variant(ending.Ending.Text, state.Scene.Map, state.Facts | step.Outcome.Sets);
                }
            }
        }

        return reached;

        void Variant(Wording wording, StoryMap map, ulong facts)
        {
            if (map.VariantOf(wording, facts) is { } variant)
                reached.Add(variant);
        }
    }

    private static BigInteger CountPaths(StateGraph graph)
    {
        var paths = new BigInteger[graph.States.Max(state => state.Number) + 1];
        foreach (var state in graph.States.Reverse())
        {
            foreach (var step in state.Asks)
                paths[state.Number] += paths[step.Next.Number];
            foreach (var step in state.Branches)
                paths[state.Number] += step.Next is null ? 1 : paths[step.Next.Number];
        }

        return paths[graph.States[0].Number];
    }
}
