using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Story;

namespace EmpathyBot.Practice.Reading.Checks;

/// <summary>No scene comes round again, so every run ends.</summary>
internal static class LoopsCheck
{
    public static void Run(Draft draft, Notes notes)
    {
        var scenes = new Dictionary<string, Scene>(StringComparer.Ordinal);
        foreach (var scene in draft.Scenes)
            scenes.TryAdd(scene.Id, scene);

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scene in draft.Scenes)
            Follow(scene.Id, [], done, scenes, notes);
    }

    // As deep as there are scenes, which Limits bounds.
    private static void Follow(string id, List<string> trail, HashSet<string> done, Dictionary<string, Scene> scenes, Notes notes)
    {
        if (done.Contains(id))
            return;

        trail.Add(id);
        foreach (var outcome in scenes[id].Branches.SelectMany(branch => branch.Outcomes).Where(outcome => scenes.ContainsKey(outcome.GoesTo)))
        {
            var met = trail.IndexOf(outcome.GoesTo);
            if (met < 0)
                Follow(outcome.GoesTo, trail, done, scenes, notes);
            else
                notes.Complaints.Add(DestinationPlace(outcome, notes), $"This comes round again: {string.Join(" -> ", trail.Skip(met).Append(outcome.GoesTo))}. A scene is played once; lead on to another.");
        }

        trail.RemoveAt(trail.Count - 1);
        done.Add(id);
    }

    private static Place DestinationPlace(Outcome outcome, Notes notes)
    {
        // The first mention of the destination after the outcome's own beginning is its goes-to.
        var from = notes.PlaceOf(outcome);
        return notes.Destinations
            .Where(mention => mention.Name == outcome.GoesTo && (mention.Place.Line, mention.Place.Column).CompareTo((from.Line, from.Column)) >= 0)
            .Select(mention => mention.Place)
            .First();
    }
}
