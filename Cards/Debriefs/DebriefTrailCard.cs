using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>What a card of a debrief shrinks to once it was answered: the question, and the answer.</summary>
public static class DebriefTrailCard
{
    private const int LongestTyped = 60;

    /// <param name="words">The language.</param>
    /// <param name="moment">Where the debrief stood.</param>
    /// <param name="answer">What was typed; null where the question was skipped.</param>
    public static AdaptiveCard Make(Words.Words words, DebriefMoment moment, string? answer)
    {
        ArgumentNullException.ThrowIfNull(words);
        var question = DebriefCard.QuestionOf(words, moment);
        var said = answer is null ? words.DebriefSkipped : words.DebriefTrail(words.You, Texts.Short(answer, LongestTyped - words.You.Length - 2));
        return Card.New(words, $"{question} {said}", Texts.Quiet(question, mostLines: 2), Texts.Typed(said, LongestTyped));
    }
}
