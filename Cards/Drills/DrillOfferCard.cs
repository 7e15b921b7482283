using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Drills;

namespace EmpathyBot.Cards.Drills;

/// <summary>What a drill is, before anything of the customer's message is seen.</summary>
public static class DrillOfferCard
{
    /// <param name="words">The language.</param>
    /// <param name="attempt">The drill's attempt.</param>
    /// <param name="drill">The drill.</param>
    /// <param name="hasClock">Whether the person wants a clock.</param>
    /// <param name="isReadAgain">Whether a language model reads the replies too.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, Drill drill, bool hasClock, bool isReadAgain = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(drill);
        var time = hasClock ? words.DrillSeconds(drill.Time) : words.DrillNoClock;
        var card = Card.New(
            words,
            $"{words.DrillLead(drill.Skill)}. {drill.Title}. {drill.About}",
            Texts.Quiet(words.DrillLead(drill.Skill)),
            Texts.Heading(drill.Title),
            Texts.Quiet($"{words.Name(drill.Channel)} · {time}"),
            Texts.Body(drill.About),
            Texts.Quiet(hasClock ? words.DrillHowClock : words.DrillHowNoClock));
        if (isReadAgain)
            card.Body.Add(Texts.Quiet(words.DrillReadByModel));
        card.Actions =
        [
            Press.Of(words.DrillReady, Verbs.DrillReady, attempt, 0, drill.Id),
            Press.Of(words.DrillAnotherTime, Verbs.DrillPutAway, attempt, 0, drill.Id),
        ];
        card.Actions[0].Style = "positive";
        return card;
    }
}
