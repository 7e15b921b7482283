using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Safety;

/// <summary>
/// Shows what in typed words tells on a real person, and the same words without it, before anything is kept. The presses name the words by
/// an id; the words themselves never travel with them.
/// </summary>
public static class CleanedCard
{
    // What fits on a card at once; more is typed nowhere.
    private const int Longest = 2000;

    /// <param name="words">The language.</param>
    /// <param name="id">Which words: they wait on the bot's side.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="found">What was found in it, at least one.</param>
    /// <param name="cleaned">The same with placeholders.</param>
    public static AdaptiveCard Make(Words.Words words, string id, string typed, IReadOnlyList<PersonalData> found, string cleaned)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(found);
        if (found.Count == 0)
            throw new ArgumentException("Nothing was found in what was typed: there is no reason for this card. Keep the words as they are.", nameof(found));
        var longest = Longest;
        var card = Make(words, id, typed, found, cleaned, longest);
        // Many marks, or signs that grow when they are written as JSON.
        while (!Card.Fits(card) && longest > 1)
            card = Make(words, id, typed, found, cleaned, longest /= 2);
        return card;
    }

    private static AdaptiveCard Make(Words.Words words, string id, string typed, IReadOnlyList<PersonalData> found, string cleaned, int longest)
    {
        var seen = words.CleanedSeen(found.Select(one => one.Kind));
        var card = Card.New(
            words,
            $"{words.CleanedTitle} {seen}",
            Texts.Heading(words.CleanedTitle),
            Texts.Body(seen),
            Box(words.CleanedTyped, AdaptiveContainerStyle.Default, Texts.Marked(typed, longest, found.Select(one => (one.Start, one.End, InTheWay: true)))),
            Box(words.CleanedInstead, AdaptiveContainerStyle.Emphasis, Texts.Typed(cleaned, longest)));
        card.Actions = [Press.Of(words.CleanedKeep, Verbs.KeepCleaned, id), Press.Of(words.CleanedChange, Verbs.ChangeMyself, id)];
        card.Actions[0].Style = "positive";
        return card;
    }

    private static AdaptiveContainer Box(string title, AdaptiveContainerStyle style, AdaptiveElement text) =>
        new() { Style = style, Spacing = AdaptiveSpacing.Medium, Items = [Texts.Label(title), text] };
}
