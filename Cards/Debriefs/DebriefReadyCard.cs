using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>A debrief that was put off to now. What was felt or said in it doesn't stand on it: it is read on a lock screen.</summary>
public static class DebriefReadyCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "ready";

    public static AdaptiveCard Make(Words.Words words, Guid attempt, string title)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, words.DebriefReadySummary(title), Texts.Quiet(words.DebriefReadySummary(title)), Texts.Body(words.DebriefReady(title)));
        card.Actions =
        [
            Press.Of(words.DebriefBegin, Verbs.DebriefMore, attempt, 0, From),
            Press.Of(words.DebriefThisEvening, Verbs.DebriefLater, attempt, 0, From),
            Press.Of(words.DebriefLeave, Verbs.DebriefDone, attempt, 0, From),
        ];
        card.Actions[0].Style = "positive";
        return card;
    }

    /// <summary>The same as a part of a card that carries several things.</summary>
    internal static AdaptiveContainer Part(Words.Words words, Guid attempt, string title) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items = [Texts.Body(words.DebriefReady(title)), Pressable.Line(words.DebriefBeginOf(title), Press.Of(words.DebriefBeginOf(title), Verbs.DebriefMore, attempt, 0, From))],
    };
}
