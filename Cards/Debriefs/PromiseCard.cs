using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>Asks how a promise went: kept, tried, not yet. No answer is the right one.</summary>
public static class PromiseCard
{
    public const string Kept = "kept";
    public const string Tried = "tried";
    public const string NotYet = "not-yet";
    public const string LetGo = "let-go";

    private const int LongestTyped = 700;

    /// <param name="words">The language.</param>
    /// <param name="promise">Its id.</param>
    /// <param name="asked">How often the person has said how it went.</param>
    /// <param name="text">The promise.</param>
    public static AdaptiveCard Make(Words.Words words, Guid promise, int asked, string text)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, words.PromiseSummary, Texts.Quiet(words.PromiseSummary));
        card.Body.AddRange(Section(words, text));
        card.Actions = [.. Presses(words, promise, asked, nth: 1)];
        return card;
    }

    /// <summary>The same as a part of a card that carries several things.</summary>
    /// <inheritdoc cref="Make"/>
    /// <param name="nth">The how manieth promise it is on that card: two of them are told apart by ear.</param>
    internal static AdaptiveContainer Part(Words.Words words, Guid promise, int asked, string text, int nth) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items = [.. Section(words, text), new AdaptiveActionSet { Actions = [.. Presses(words, promise, asked, nth)] }],
    };

    /// <summary>What is left of it once the person has said how it went.</summary>
    public static AdaptiveCard Answered(Words.Words words, string text, string line)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Card.New(words, line, Texts.Typed(words.Quote(text), LongestTyped), Texts.Body(line));
    }

    private static AdaptiveElement[] Section(Words.Words words, string text) =>
        [Texts.Label(words.PromiseLead), Texts.Typed(words.Quote(text), LongestTyped), Texts.Heading(words.PromiseAsk)];

    private static IEnumerable<AdaptiveAction> Presses(Words.Words words, Guid promise, int asked, int nth)
    {
        string Called(string title) => nth == 1 ? title : FormattableString.Invariant($"{title} ({nth})");
        yield return Press.Of(Called(words.PromiseWent("Kept")), Verbs.DebriefHowItWent, promise, asked, Kept);
        yield return Press.Of(Called(words.PromiseWent("Tried")), Verbs.DebriefHowItWent, promise, asked, Tried);
        yield return Press.Of(Called(words.PromiseWent("NotYet")), Verbs.DebriefHowItWent, promise, asked, NotYet);
        yield return Press.Of(Called(words.PromiseWent("LetGo")), Verbs.DebriefHowItWent, promise, asked, LetGo);
    }
}
