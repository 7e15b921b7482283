using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>Says that a run is put away, and offers to go on.</summary>
public static class PutAwayCard
{
    public static AdaptiveCard Make(Words.Words words, Guid attempt, int step, string title)
    {
        var card = Card.New(words, words.PutAway(title), Texts.Body(words.PutAway(title)));
        card.Actions = [Press.Of(words.GoOn, Verbs.Begin, attempt, step)];
        return card;
    }
}
