using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Story;

namespace EmpathyBot.Practice.Reading.Checks;

/// <summary>Whatever is named is there: scenes, endings and facts.</summary>
internal static class NamesCheck
{
    public static void Run(Draft draft, Notes notes)
    {
        CheckDestinations(draft, notes);
        CheckFacts(notes);
    }

    private static void CheckDestinations(Draft draft, Notes notes)
    {
        var scenes = notes.Scenes.Select(scene => scene.Name).ToHashSet(StringComparer.Ordinal);
        var all = notes.Endings.Select(ending => ending.Name).Concat(scenes).ToHashSet(StringComparer.Ordinal);

        // A list that could not be read at all has been complained of; every name that leads there would only repeat it.
        if (scenes.Count == 0)
            return;

        if (draft.Start.Name.Length > 0 && !scenes.Contains(draft.Start.Name))
            notes.Complaints.Add(draft.Start.Place, $"There is no scene called '{draft.Start.Name}' to start with.{Nearest.Question(draft.Start.Name, scenes)}");
        if (notes.Endings.Count == 0)
            return;

        foreach (var destination in notes.Destinations.Where(destination => !all.Contains(destination.Name)))
            notes.Complaints.Add(destination.Place, $"There is no scene or ending called '{destination.Name}'.{Nearest.Question(destination.Name, all)}");
    }

    private static void CheckFacts(Notes notes)
    {
        var truths = notes.Truths.Select(truth => truth.Name).ToHashSet(StringComparer.Ordinal);
        var all = notes.FactsMade.Select(fact => fact.Name).Concat(truths).ToHashSet(StringComparer.Ordinal);
        if (all.Count > Limits.Facts)
        {
            notes.Complaints.Add(notes.FactsMade.Concat(notes.Truths).Last().Place, $"There are {all.Count} facts; {Limits.Facts} is the most that can be followed.");
            return;
        }

        foreach (var needed in notes.FactsNeeded.Where(needed => !all.Contains(needed.Name)))
            notes.Complaints.Add(needed.Place, $"Nothing makes the fact '{needed.Name}': no guise has it, no answer reveals it, no outcome sets it.{Nearest.Question(needed.Name, all)}");

        foreach (var made in notes.FactsMade.Where(made => truths.Contains(made.Name)))
            notes.Complaints.Add(made.Place, $"'{made.Name}' is a truth of a guise, so it can't be made here as well: what is so and what is known are two things. Give this one another name.");
    }
}
