using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>A coach that finds what a text says is in it: <c>&lt;name_emotion: you dread it&gt;</c>, quoted without the brackets.</summary>
internal sealed partial class ScriptedCoach : ICoach
{
    public CoachReading Read(WordsKind kind, string text, string about = "")
    {
        var findings = new List<Finding>();
        foreach (Match match in Marked().Matches(text))
        {
            if (Labels.TryParse(match.Groups[1].Value, out var label))
                findings.Add(new Finding(label, match.Groups[2].Index, match.Groups[2].Value, 0.9, $"Why {label.Name()}."));
        }

        return new CoachReading(
            findings, null, text.Contains("short", StringComparison.Ordinal) ? Legibility.TooLittle : Legibility.Good,
            ReplySignals.None with { FixBeforePerson = text.Contains("fix first", StringComparison.Ordinal), Apologies = text.Split("sorry").Length - 1 });
    }

    [GeneratedRegex("<([a-z_]+): ([^>]+)>")]
    private static partial Regex Marked();
}
