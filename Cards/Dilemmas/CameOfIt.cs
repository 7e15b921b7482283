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

        if (turn.MadeOfIt is { } made)
            parts.AddRange(Beside(words, turn, longest, made));
        if (turn.Happened.Length > 0)
            parts.Add(Texts.Body(turn.Happened));
        return parts;
    }

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
