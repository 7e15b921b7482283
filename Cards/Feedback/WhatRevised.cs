using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Feedback;

/// <summary>What the coach finds in a new reply that wasn't in the first, and what is gone that got in the way, in sentences.</summary>
public static class WhatRevised
{
    private const int Most = 3;
    private const int LongestQuote = 60;

    public static IReadOnlyList<string> Of(Words.Words words, CoachReading first, CoachReading now)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(now);
        if (first.Legibility is not (Legibility.Good or Legibility.TooMuch) || now.Legibility is not (Legibility.Good or Legibility.TooMuch))
            return [];
        return
        [
            .. New(now, first).Where(finding => !finding.Label.IsFlag() && Enum.IsDefined((Skill)finding.Label)).Select(finding => words.NowHas((Skill)finding.Label))
                .Concat(New(first, now).Where(finding => finding.Label.IsFlag()).Select(finding => words.DrillGone(Texts.Short(finding.Quote, LongestQuote))))
                .Distinct().Take(Most),
        ];
    }

    private static IEnumerable<Finding> New(CoachReading one, CoachReading other) =>
        one.Findings.Where(finding => other.Findings.All(there => there.Label != finding.Label)).OrderBy(finding => finding.Start);
}
