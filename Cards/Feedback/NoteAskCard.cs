using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>A colleague asks one other for a note, in private.</summary>
public static class NoteAskCard
{
    public static AdaptiveCard Make(Words.Words words, OfferedReply on)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(on);
        return NoteParts.Fitting(longest =>
        {
            var card = Card.New(
                words, words.NoteAskSummary, NoteParts.Heading(words.NoteAskTitle(on.Writer)), NoteParts.Offered(words, on, longest), Texts.Quiet(on.Why is { } why ? $"{words.YourTurn(why)} {words.NoteAskHow}" : words.NoteAskHow));
            card.Actions = [Press.Of(words.NoteGive, Verbs.FeedbackGive, on.Id, 0)];
            card.Actions[0].Style = "positive";
            return card;
        });
    }

    /// <summary>The same as a part of a card that carries several things.</summary>
    /// <param name="words">The language.</param>
    /// <param name="on">What was offered.</param>
    /// <param name="nth">The how manieth of these it is on that card: two of them are told apart by ear.</param>
    internal static AdaptiveContainer Part(Words.Words words, OfferedReply on, int nth) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            NoteParts.Sentence(words.NoteAskTitle(on.Writer)),
            Texts.Typed(words.Quote(NoteParts.Cut(on.Text, 120)), 130),
            new AdaptiveActionSet { Actions = [Press.Of(words.Nth(words.NoteGive, nth), Verbs.FeedbackGive, on.Id, 0)] },
        ],
    };
}
