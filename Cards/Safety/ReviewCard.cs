using System.Globalization;
using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>What reviewers see of flags, and what they can do: how many people, what for, their lines; never who.</summary>
public static class ReviewCard
{
    /// <summary>As many lines as are shown.</summary>
    public const int MostLines = 12;

    private const int LongestLine = 300;
    private const int LongestPart = 500;

    /// <param name="words">The language.</param>
    /// <param name="review">What was flagged.</param>
    public static AdaptiveCard Make(Words.Words words, Review review)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(review);
        var card = Card.New(
            words,
            $"{words.FlagReviewTitle(review.Title)}. {words.FlagReviewPeople(review.People)}",
            Texts.Heading(words.FlagReviewTitle(review.Title)),
            Texts.Body($"{words.FlagReviewPeople(review.People)} {Stands(words, review)}"));
        if (review.IsHeld)
            card.Body.Add(Texts.Body(words.FlagReviewHeld));
        if (review.Words.Count > 0)
            card.Body.Add(Texts.Label(words.NoteFlagWords));
        foreach (var part in review.Words)
            card.Body.Add(Texts.Typed(part, LongestPart));
        var kinds = Kinds(words, review).Select(kind => new AdaptiveFact(kind.Kind, kind.People.ToString(CultureInfo.InvariantCulture))).ToList();
        if (kinds.Count > 0)
            card.Body.Add(new AdaptiveFactSet { Facts = kinds });
        if (review.Lines.Count > 0)
            card.Body.Add(Texts.Label(words.FlagReviewLines));
        foreach (var line in review.Lines.Take(MostLines))
            card.Body.Add(Texts.Typed(words.Quote(line), LongestLine));
        card.Body.Add(Texts.Quiet(words.FlagReviewPrivacy));
        var isOn = review.Stands is Standing.OnShelf;
        card.Actions = review.IsHeld ? [] : [Press.Of(review.IsNote ? words.NoteFlagBack : isOn ? words.FlagLeave : words.FlagBack, Verbs.ReviewBack, review.Id)];
        card.Actions.Add(Press.Of(review.IsNote ? words.NoteFlagKeepOff : isOn ? words.FlagTakeOff : words.FlagKeepOff, Verbs.ReviewOff, review.Id));
        return card;
    }

    /// <summary>What was decided.</summary>
    public static AdaptiveCard Settled(Words.Words words, string title, Standing stands, bool isNote = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = (isNote, stands is Standing.OnShelf) switch
        {
            (true, true) => words.NoteFlagReviewedBack,
            (true, false) => words.NoteFlagReviewedOff,
            (false, true) => words.FlagReviewedBack,
            _ => words.FlagReviewedOff,
        };
        return Card.New(words, $"{words.FlagReviewTitle(title)}. {text}", Texts.Heading(words.FlagReviewTitle(title)), Texts.Body(text));
    }

    private static string Stands(Words.Words words, Review review) => review.Stands switch
    {
        Standing.Withdrawn when review.IsNote => words.NoteFlagReviewAway,
        Standing.KeptOff when review.IsNote => words.NoteFlagReviewOff,
        _ when review.IsNote => words.NoteFlagReviewOn,
        Standing.Withdrawn => words.FlagReviewWithdrawn,
        Standing.KeptOff => words.FlagReviewKeptOff,
        _ => words.FlagReviewOnShelf,
    };

    private static IEnumerable<(string Kind, int People)> Kinds(Words.Words words, Review review) =>
        new[] { (words.FlagHurt, review.Hurt), (words.FlagUnfair, review.Unfair), (words.FlagReal, review.Real) }.Where(kind => kind.Item2 > 0);
}

/// <summary>Flags as reviewers see them.</summary>
/// <param name="Id">What the presses name: it, and how it stood when it was shown.</param>
/// <param name="Title">What it is called.</param>
/// <param name="People">How many different people.</param>
/// <param name="Hurt">How many of them: it hurt, or could.</param>
/// <param name="Unfair">How many: it is wrong, or unfair.</param>
/// <param name="Real">How many: it is real.</param>
/// <param name="Lines">What they wrote.</param>
public sealed record Review(string Id, string Title, Standing Stands, int People, int Hurt, int Unfair, int Real, IReadOnlyList<string> Lines)
{
    /// <summary>The words of a note, part by part; empty for what isn't one.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public bool IsNote { get; init; }

    /// <summary>Whether enough people have flagged it since that it can't be put back before that is shown.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>Where something that was flagged stands.</summary>
public enum Standing
{
    OnShelf,
    Withdrawn,
    KeptOff,
}
