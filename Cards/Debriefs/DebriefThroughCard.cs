using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>The end of a long debrief: what is kept of it.</summary>
public static class DebriefThroughCard
{
    private const int LongestTyped = 700;

    /// <param name="words">The language.</param>
    /// <param name="title">The dilemma's.</param>
    /// <param name="line">What is said first.</param>
    /// <param name="principle">The sentence to keep; null when there is none.</param>
    /// <param name="promise">The promise; null when there is none.</param>
    /// <param name="asksOn">When it is asked after, in a sentence; null when there is none.</param>
    /// <param name="offers">The run, where there is a team to which the sentence can be offered; otherwise null.</param>
    public static AdaptiveCard Make(Words.Words words, string title, string line, string? principle, string? promise, string? asksOn, Guid? offers = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, $"{words.DebriefReadySummary(title)}. {line}", Texts.Quiet(words.DebriefLead(title)), Texts.Body(line));
        if (principle is not null)
            card.Body.Add(Texts.Typed(words.DebriefPrinciple(words.Quote(principle)), LongestTyped));
        if (principle is not null && offers is { } attempt)
            card.Body.Add(Pressable.Line(words.OfferPrinciple, Press.Of(words.OfferPrinciple, Verbs.FeedbackOffer, attempt, 0, OfferFrom.Principle), quiet: true));
        if (promise is not null)
            card.Body.Add(Texts.Typed(words.DebriefPromiseMade(words.Quote(promise)), LongestTyped));
        if (asksOn is not null)
            card.Body.Add(Texts.Quiet(asksOn));
        return card;
    }
}
