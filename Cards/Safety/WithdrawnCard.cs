using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>Closes what somebody is in the middle of, since it was withdrawn.</summary>
public static class WithdrawnCard
{
    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="title">What the dilemma or the drill is called.</param>
    /// <param name="asks">Whether they were in the middle of it, and are asked how it was.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, string title, bool asks)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, words.WithdrawnNow(title), Texts.Heading(title), Texts.Body(words.WithdrawnNow(title)), Texts.Quiet(words.WithdrawnTalk));
        var talk = Press.Of(words.TalkTitle, Verbs.Talk, attempt, 0, From);
        talk.AssociatedInputs = AdaptiveAssociatedInputs.None;
        card.Actions = [talk];
        if (!asks)
            return card;
        card.Body.Add(TypedInput.Make(words.WithdrawnAsks, words.WithdrawnHint, Longest));
        card.Actions.Insert(0, Press.Of(words.WithdrawnKeep, Verbs.WithdrawnLine, attempt, 0, From));
        return card;
    }

    /// <summary>The longest line, in characters.</summary>
    public const int Longest = 300;

    /// <summary>What its press names as the card it stands on.</summary>
    public const string From = "withdrawn";
}
