using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>Closes what somebody is in the middle of, since it was withdrawn.</summary>
public static class WithdrawnCard
{
    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="title">What the dilemma or the drill is called.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, string title)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, words.WithdrawnNow(title), Texts.Heading(title), Texts.Body(words.WithdrawnNow(title)), Texts.Quiet(words.WithdrawnTalk));
        card.Actions = [Press.Of(words.TalkTitle, Verbs.Talk, attempt, 0, From)];
        return card;
    }

    /// <summary>What its press names as the card it stands on.</summary>
    public const string From = "withdrawn";
}
