using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What came of a turn. Beside what a typed reply did, and what was made of a reason, stand the words that did it.</summary>
internal static class CameOfIt
{
    /// <param name="words">The language.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="longest">The most characters of what was typed.</param>
    public static IEnumerable<AdaptiveElement> Of(Words.Words words, RunTurn turn, int longest = SaidLine.Longest)
    {
        List<AdaptiveElement> parts = [];
        if (turn.Decision is { Kind: DecisionKind.Reply, Typed: { } typed })
        {
            if (!typed.CanBeRead)
                parts.Add(Texts.Quiet(words.ReplyUnread(typed.Legibility)));
            parts.AddRange(Beside(words, turn, longest, turn.Happened));
            return parts;
        }

        // A reason is read later in the day than what came of the choice.
        if (turn.Happened.Length > 0)
            parts.Add(Texts.Body(turn.Happened));
        if (turn.MadeOfIt is { } made)
            parts.AddRange(Beside(words, turn, longest, made));
        else if (turn.Decision is { Kind: DecisionKind.Justify, Typed: { Text.Length: > 0 } reason })
            parts.Add(Texts.Quiet(reason.IsMisread ? words.ReasonTakenOut : words.ReasonKept));
        return parts;
    }

    /// <summary>The press that takes back what was made of a reason; null where nothing was read in one.</summary>
    public static AdaptiveContainer? NotMeant(Words.Words words, Guid attempt, Run run) => run.Turns is [.., { MadeOfIt: not null, MovedBy: not null } last]
        ? Pressable.Line(words.DrillNotMeant, Press.Of(words.DrillNotMeant, Verbs.ReasonNotMeant, attempt, run.Step, last.SceneId), quiet: true)
        : null;

    // Typed words are never read as Markdown; what happened is, so that it stands in a block of its own.
    private static IEnumerable<AdaptiveElement> Beside(Words.Words words, RunTurn turn, int longest, string happened) =>
    [
        new AdaptiveRichTextBlock
        {
            Inlines =
            [
                new AdaptiveTextRun(SaidLine.Of(words, turn, longest)) { Weight = AdaptiveTextWeight.Bolder, Color = ColourOf(turn.MovedBy) },
                new AdaptiveTextRun(" —") { IsSubtle = true },
            ],
        },
        new AdaptiveTextBlock(happened) { Wrap = true, Spacing = AdaptiveSpacing.None },
    ];

    private static AdaptiveTextColor ColourOf(Finding? moved) => moved switch
    {
        null => AdaptiveTextColor.Default,
        { Label: var label } when label.IsFlag() => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Good,
    };
}
