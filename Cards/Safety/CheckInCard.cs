using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>Asks how somebody is, after a heavy dilemma or two that ended hard. The answer is theirs alone.</summary>
public static class CheckInCard
{
    /// <summary>What the presses name.</summary>
    public const string Fine = "fine";
    public const string Much = "much";
    public const string Talk = "talk";

    public static AdaptiveCard Make(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, $"{words.CheckInTitle} {words.CheckInText}", Texts.Heading(words.CheckInTitle), Texts.Body(words.CheckInText));
        card.Actions =
        [
            Press.Of(words.CheckInFine, Verbs.CheckIn, Fine),
            Press.Of(words.CheckInMuch, Verbs.CheckIn, Much),
            Press.Of(words.CheckInTalk, Verbs.CheckIn, Talk),
        ];
        return card;
    }
}
