using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Drills;

/// <summary>What the second go does otherwise than the first, in sentences.</summary>
internal static class WhatChanged
{
    // No more than a phone shows beside the two texts.
    private const int Most = 4;
    private const int LongestQuote = 60;

    public static IReadOnlyList<string> Of(Words.Words words, Drill drill, DrillGo first, DrillGo second)
    {
        var all = new List<string>();
        if (!first.IsLegible || !second.IsLegible)
            return all;
        if (drill.Skill is Skill.SlowDown && second.Has(Skill.SlowDown) && !first.Has(Skill.SlowDown))
            all.Add(words.NowHas(Skill.SlowDown));
        all.AddRange(
            from finding in New(second, first)
            where !finding.Label.IsFlag()
            orderby finding.Label == drill.Skill.Label() descending, finding.Start
            select words.NowHas((Skill)finding.Label));
        all.AddRange(New(first, second).Where(finding => finding.Label.IsFlag()).Select(finding => words.DrillGone(Short(finding.Quote))));
        all.AddRange(New(first, second).Where(finding => !finding.Label.IsFlag()).Select(finding => words.DrillLeft(Short(finding.Quote))));
        // What is new and gets in the way is said below, with its quote; here only that the two are not the same.
        return all.Count == 0 && New(second, first).Any() ? [] : all.Count == 0 ? [words.DrillUnchanged] : [.. all.Take(Most)];
    }

    private static IEnumerable<Finding> New(DrillGo one, DrillGo other) =>
        one.Counting.Where(finding => other.Counting.All(there => there.Label != finding.Label));

    private static string Short(string quote)
    {
        var line = quote.ReplaceLineEndings(" ");
        if (line.Length <= LongestQuote)
            return line;
        var cut = char.IsHighSurrogate(line[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return $"{line.AsSpan(0, cut)}…";
    }
}
