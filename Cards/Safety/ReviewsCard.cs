using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>What waits for whoever reviews flags, and what was decided to stay off: each to be looked at with a press.</summary>
public static class ReviewsCard
{
    /// <summary>As many as are listed.</summary>
    public const int Most = 10;

    /// <param name="words">The language.</param>
    /// <param name="lines">What waits, the most urgent first.</param>
    public static AdaptiveCard Make(Words.Words words, IReadOnlyList<ReviewLine> lines)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(lines);
        var text = lines.Count == 0 ? words.ReviewsNone : words.ReviewsText;
        var card = Card.New(words, $"{words.ReviewsTitle}. {text}", Texts.Heading(words.ReviewsTitle), Texts.Body(text));
        // Notes have no name of their own: several are told apart by number.
        var named = lines.Take(Most).Select(line => (line.Id, Said: words.ReviewsLine(line.Title, Stands(words, line)))).ToList();
        foreach (var (line, at) in named.Select((line, at) => (line, at)))
        {
            var said = words.Nth(line.Said, 1 + named.Take(at).Count(before => before.Said == line.Said));
            card.Body.Add(Pressable.Line(said, Press.Of(said, Verbs.Review, line.Id)));
        }

        if (lines.Count > Most)
            card.Body.Add(Texts.Quiet(words.ReviewsMore(lines.Count - Most)));
        return card;
    }

    private static string Stands(Words.Words words, ReviewLine line) => line.Stands switch
    {
        Standing.Withdrawn when line.IsNote => words.NoteFlagLineAway,
        Standing.KeptOff when line.IsNote => words.NoteFlagLineOff,
        _ when line.IsNote => words.NoteFlagLineOn,
        Standing.Withdrawn => words.ReviewsWithdrawn,
        Standing.KeptOff => words.ReviewsKeptOff,
        _ => words.ReviewsOnShelf,
    };
}

/// <summary>One of them.</summary>
/// <param name="Id">What its press names.</param>
/// <param name="Title">What the dilemma or the drill is called.</param>
/// <param name="Stands">Where it stands.</param>
public sealed record ReviewLine(string Id, string Title, Standing Stands)
{
    public bool IsNote { get; init; }
}
