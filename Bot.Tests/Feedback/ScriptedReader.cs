using System.Text.RegularExpressions;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>
/// Reads in notes what a text says is in it: <c>&lt;judgement: so rushed&gt;</c> with a gentler wording, <c>&lt;vague_praise: great job&gt;</c>
/// without one, <c>&lt;held: you fool&gt;</c> as an insult. Reads replies as the scripted coach does.
/// </summary>
internal sealed partial class ScriptedReader : ICoach, INoteReader
{
    private readonly ScriptedCoach _coach = new();

    public CoachReading Read(WordsKind kind, string text, string about = "") => _coach.Read(kind, text, about);

    public NoteReading Read(NoteDraft note, string about)
    {
        var hints = new List<NoteHint>();
        foreach (var part in Enum.GetValues<NotePart>())
        {
            foreach (Match match in Marked().Matches(note[part]))
            {
                var (label, quote) = (match.Groups[1].Value, match.Groups[2]);
                if (label == "held")
                    return new NoteReading([], new HeldBack(part, quote.Index, quote.Value, "It says what somebody is, and hurts."));
                hints.Add(new NoteHint(
                    part,
                    label == "judgement" ? Label.Judgement : Label.VaguePraise,
                    quote.Index,
                    quote.Value,
                    $"Why {label}.",
                    label == "judgement" ? note[part].Replace(match.Value, "quick", StringComparison.Ordinal) : null));
            }
        }

        return new NoteReading([.. hints.Take(2)], null);
    }

    [GeneratedRegex("<(judgement|vague_praise|held): ([^>]+)>")]
    private static partial Regex Marked();
}
