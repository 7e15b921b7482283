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
            // Replies are not weighed against each other: one may well be better in everything.
            if (state.Scene.Scene.Reply is not null)
                continue;

            var open = state.Branches;
            if (open.Count < 2)
            {
                if (told.Add(state.Scene))
                    faults.Add(new TooFewChoices(state.Scene.Scene.Id, map.Names(state.Facts), open.Count));
                continue;
            }

            foreach (var one in open.Where(one => open.All(other => one.Outcome.Outcome.Total.IsAtLeastAsGoodAs(other.Outcome.Outcome.Total))))
            {
                if (told.Add(one.Branch))
                    faults.Add(new Domination(state.Scene.Scene.Id, map.Names(state.Facts), one.Branch.Branch.Id, [.. open.Where(other => other != one).Select(other => other.Branch.Branch.Id)]));
            }
        }

        return faults;
    }
}
