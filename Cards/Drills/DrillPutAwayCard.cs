using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Drills;

namespace EmpathyBot.Cards.Drills;

/// <summary>That a drill is put away. Quiet: nothing was asked of anybody.</summary>
public static class DrillPutAwayCard
{
    public static AdaptiveCard Make(Words.Words words, Guid attempt, Drill drill)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(drill);
        var card = Card.New(
            words,
            $"{words.DrillPutAwayTitle}: {drill.Title}. {words.DrillPutAwayText}",
            Texts.Body(words.DrillPutAwayTitle),
            Texts.Quiet($"{drill.Title} · {words.DrillPutAwayText}"));
        card.Actions = [Press.Of(words.DrillTakeUp, Verbs.DrillTakeUp, attempt, 0, drill.Id)];
        return card;
    }
}
