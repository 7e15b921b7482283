using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>Says that a run is put away, and offers to go on.</summary>
public static class PutAwayCard
{
    /// <summary>What a press names that goes on with a run, rather than beginning it.</summary>
    public const string GoOn = "go-on";

    public static AdaptiveCard Make(Words.Words words, Guid attempt, int step, string title)
    {
        var card = Card.New(words, words.PutAway(title), Texts.Body(words.PutAway(title)));
        card.Actions = [Press.Of(words.GoOn, Verbs.Begin, attempt, step, GoOn)];
        return card;
    }
}
