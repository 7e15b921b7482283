using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>What became of something that was offered, to who offered it.</summary>
public static class OfferNewsCard
{
    /// <param name="words">The language.</param>
    /// <param name="news">What became of it, in sentences.</param>
    /// <param name="on">What was offered.</param>
    /// <param name="canWithdraw">Whether there may be something in the channel to take out of it.</param>
    /// <param name="canRevise">Whether they may like to say it again.</param>
    public static AdaptiveCard Make(Words.Words words, string news, OfferedReply on, bool canWithdraw, bool canRevise)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(on);
        return NoteParts.Fitting(longest =>
        {
            var card = Card.New(words, words.OfferNewsSummary, Texts.Quiet(words.OfferNewsSummary), NoteParts.Sentence(news));
            card.Body.Add(NoteParts.Offered(words, on with { Customer = null, Question = null }, Math.Min(longest, 300), words.NoteOnYours));
            card.Actions = [];
            if (canRevise)
                card.Actions.Add(Press.Of(words.ReviseTitle, Verbs.FeedbackRevise, on.Id, 0));
            if (canWithdraw)
                card.Actions.Add(Press.Of(words.OfferTakeBack, Verbs.FeedbackWithdraw, on.Id, 0));
            return card;
        });
    }
}
