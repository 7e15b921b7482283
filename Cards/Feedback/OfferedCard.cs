using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>Where something that was offered stands, to who offered it. It can be taken back as long as there is something to take back.</summary>
public static class OfferedCard
{
    private const int LongestText = 160;
    private const int LongestLine = 300;

    /// <param name="words">The language.</param>
    /// <param name="prompt">Its id.</param>
    /// <param name="text">What was offered; null once erased.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="canWithdraw">Whether it can be taken back.</param>
    public static AdaptiveCard Make(Words.Words words, Guid prompt, string? text, string line, bool canWithdraw)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, $"{words.OfferTitle}. {line}", Texts.Quiet(words.OfferTitle));
        if (text is { Length: > 0 })
            card.Body.Add(Texts.Typed(words.Quote(Texts.Short(text, LongestText)), LongestText + 2));
        card.Body.Add(Texts.Typed(line, LongestLine));
        if (canWithdraw)
            card.Actions = [Press.Of(words.OfferTakeBack, Verbs.FeedbackWithdraw, prompt, 0)];
        return card;
    }
}
