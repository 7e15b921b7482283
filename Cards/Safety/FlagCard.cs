using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>Says that a dilemma or a drill may do harm: three kinds, and a line.</summary>
public static class FlagCard
{
    /// <summary>The longest line that goes with it, in characters.</summary>
    public const int Longest = 500;

    /// <summary>What the presses name.</summary>
    public const string Hurt = "hurt";
    public const string Unfair = "unfair";
    public const string Real = "real";

    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt it is about.</param>
    /// <param name="title">What the dilemma or the drill is called.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, string title)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(
            words,
            $"{words.FlagTitle(title)}. {words.FlagText}",
            Texts.Heading(words.FlagTitle(title)),
            Texts.Body(words.FlagText),
            TypedInput.Make(words.FlagLineLabel, words.FlagLineHint, Longest));
        foreach (var (text, kind) in new[] { (words.FlagHurt, Hurt), (words.FlagUnfair, Unfair), (words.FlagReal, Real) })
            card.Body.Add(Pressable.Line(text, Press.Of(text, Verbs.FlagSend, attempt, 0, kind)));
        return card;
    }

    /// <summary>What became of it.</summary>
    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt it is about.</param>
    /// <param name="title">What the dilemma or the drill is called.</param>
    /// <param name="offersTalk">Whether somebody may need a person rather than a review.</param>
    /// <param name="sentences">What became of it.</param>
    public static AdaptiveCard Told(Words.Words words, Guid attempt, string title, bool offersTalk, params IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(
            words,
            $"{words.FlagTitle(title)}. {string.Join(' ', sentences)}",
            [Texts.Heading(words.FlagTitle(title)), .. sentences.Where(sentence => sentence.Length > 0).Select(Texts.Body)]);
        if (offersTalk)
            card.Actions = [Press.Of(words.TalkTitle, Verbs.Talk, attempt, 0, From)];
        return card;
    }

    /// <summary>What its press for somebody to talk to names as the card it stands on.</summary>
    public const string From = "flag";
}
