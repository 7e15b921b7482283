using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Each way can be taken, and the last one takes whatever is left where it has to.</summary>
internal static class WaysOrder
{
    public static void Check(IReadOnlyList<Section> sections, IReadOnlyList<IWay> ways, bool lastTakesAny)
    {
        for (var index = 0; index < ways.Count; index++)
        {
            var (section, way) = (sections[index], ways[index]);
            var isLast = index == ways.Count - 1;
            if (isLast && lastTakesAny && !way.IsOpen())
                section.Complain("ways", section.Place, "The last way has 'found' or 'without': a reply that no way fits is left without one. Take them out, or add one more way that has neither.");
            else if (!isLast && way.IsOpen())
                section.Complain("ways", section.Place, "This way has neither 'found' nor 'without', so it always fits and the ones below it never come. Give it one of them, or put it last.");
            else if (way.Found.Intersect(way.Without).ToList() is [var both, ..])
                section.Complain("ways", section.Place, $"This way never comes: '{both.Name()}' has to be found in it and may not be. Take it out of one of the two.");
            else if (!(isLast && lastTakesAny) && WhatComesFirst(ways, index) is { } first)
                section.Complain("ways", section.Place, $"This way never comes: whenever it fits, {first} above it. Put it further up, or ask for something else.");
        }
    }

    private static string? WhatComesFirst(IReadOnlyList<IWay> ways, int index)
    {
        var above = ways.Take(index).Where(way => !way.IsOpen()).ToList();
        if (above.Find(other => IsTaken([other], ways[index].Found, ways[index].Without)) is { } one)
            return $"so does '{one.Id}'";
        return IsTaken(above, ways[index].Found, ways[index].Without) ? "so does one" : null;
    }

    /// <summary>Whether all words that have all of these and none of those go one of the ways.</summary>
    private static bool IsTaken(IReadOnlyList<IWay> ways, IEnumerable<Label> found, IEnumerable<Label> without)
    {
        var (has, hasNot) = (found.ToHashSet(), without.ToHashSet());
        var open = ways.Where(way => !way.Found.Any(hasNot.Contains) && !way.Without.Any(has.Contains)).ToList();
        if (open.Exists(way => way.Found.All(has.Contains) && way.Without.All(hasNot.Contains)))
            return true;

        // What is left open by these labels is decided by another one: it is there, or it isn't.
        return open.SelectMany(way => way.Found.Concat(way.Without)).Where(label => !has.Contains(label) && !hasNot.Contains(label)).Cast<Label?>().FirstOrDefault() is { } next
            && IsTaken(open, has.Append(next), hasNot) && IsTaken(open, has, hasNot.Append(next));
    }
}
