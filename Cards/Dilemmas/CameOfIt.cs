using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What came of a turn. Beside what a typed reply did stand the words that did it.</summary>
internal static class CameOfIt
{
    public static IEnumerable<AdaptiveElement> Of(Words.Words words, RunTurn turn)
    {
        if (turn.Decision is not { Kind: DecisionKind.Reply, Typed: { } typed })
            return turn.Happened.Length > 0 ? [Texts.Body(turn.Happened)] : [];

        List<AdaptiveElement> parts = [];
        if (!typed.CanBeRead)
            parts.Add(Texts.Quiet(words.ReplyUnread(typed.Legibility)));
        parts.Add(Quote(words, turn));
        parts.Add(new AdaptiveTextBlock(turn.Happened) { Wrap = true, Spacing = AdaptiveSpacing.None });
        return parts;
    }

    // Typed words are never read as Markdown; what happened is, so that it stands in a block of its own.
    private static AdaptiveRichTextBlock Quote(Words.Words words, RunTurn turn) => new()
    {
        Inlines =
        [
            new AdaptiveTextRun(SaidLine.Of(words, turn)) { Weight = AdaptiveTextWeight.Bolder, Color = ColourOf(turn.MovedBy) },
            new AdaptiveTextRun(" —") { IsSubtle = true },
        ],
    };

    private static AdaptiveTextColor ColourOf(Finding? moved) => moved switch
    {
        null => AdaptiveTextColor.Default,
        { Label: var label } when label.IsFlag() => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Good,
    };
}
