namespace EmpathyBot.Practice.Exploration;

/// <summary>Looks for moments that are no dilemma: each told once, in the first state it shows in.</summary>
internal static class FaultFinder
{
    public static IReadOnlyList<Fault> Find(StoryMap map, StateGraph graph)
    {
        var faults = new List<Fault>();
        var told = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var state in graph.States)
        {
            var open = state.Choices;
            if (open.Count < 2)
            {
                if (told.Add(state.Scene))
                    faults.Add(new TooFewChoices(state.Scene.Scene.Id, map.Names(state.Facts), open.Count));
                continue;
            }

            foreach (var one in open.Where(one => open.All(other => one.Outcome.Outcome.Total.IsAtLeastAsGoodAs(other.Outcome.Outcome.Total))))
            {
                if (told.Add(one.Choice))
                    faults.Add(new Domination(state.Scene.Scene.Id, map.Names(state.Facts), one.Choice.Choice.Id, [.. open.Where(other => other != one).Select(other => other.Choice.Choice.Id)]));
            }
        }

        return faults;
    }
}
