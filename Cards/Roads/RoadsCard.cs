using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Roads;

namespace EmpathyBot.Cards.Roads;

/// <summary>All the roads of a run: as a picture, and as a list that says the same in words; and a way to look at one decision more closely.</summary>
public static class RoadsCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "roads";

    /// <summary>What a press begins with that shows other decisions to look at; the first of them follows.</summary>
    public const string More = "from-";

    /// <summary>No client shows more presses in a row.</summary>
    public const int MostInARow = 5;

    // How wide it is drawn for: every phone has room for it.
    private const uint PictureWidth = 320;

    // How much of what is said stands there: as much as there is room for.
    private static readonly int[] Lengths = [160, 110, 70, 40];

    /// <summary>The whole card; null when Teams would not take it with this picture and all of its list.</summary>
    public static AdaptiveCard? Whole(Words.Words words, RoadsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Lengths.Take(2).Select(longest => Make(words, view, longest, view.Map.Crossings.Count)).FirstOrDefault(Card.Fits);
    }

    /// <summary>The card, with shorter words and then fewer decisions where it would be too large.</summary>
    public static AdaptiveCard Make(Words.Words words, RoadsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var all = view.Map.Crossings.Count;
        if (Lengths.Select(longest => Make(words, view, longest, all)).FirstOrDefault(Card.Fits) is { } card)
            return card;
        // As many decisions as there is room for: somewhere between one and all.
        var (fits, bursts) = (1, all);
        while (bursts - fits > 1)
        {
            var half = (fits + bursts) / 2;
            (fits, bursts) = Card.Fits(Make(words, view, Lengths[^1], half)) ? (half, bursts) : (fits, half);
        }

        return Make(words, view, Lengths[^1], fits);
    }

    /// <summary>What a press names that goes back to where this decision can be looked at.</summary>
    internal static string PageOf(RoadMap map, Crossing crossing)
    {
        var all = Comparable(map);
        return all.Count <= MostInARow ? From : PageFrom(all.IndexOf(crossing) / (MostInARow - 1) * (MostInARow - 1));
    }

    private static string PageFrom(int first) => FormattableString.Invariant($"{More}{first}");

    // Only where there is another way to put beside one's own.
    private static List<Crossing> Comparable(RoadMap map) => [.. map.Crossings.Where(crossing => crossing.Others.Any())];

    private static AdaptiveCard Make(Words.Words words, RoadsView view, int longest, int shown)
    {
        var story = Story(words, view.Map);
        var card = Card.New(words, $"{words.RoadsTitle}. {story}", Texts.Quiet(view.Map.Run.Dilemma.Title), Texts.Heading(words.RoadsTitle));
        if (view.Picture is not null)
            card.Body.Add(new AdaptiveImage(view.Picture) { AltText = story, PixelWidth = PictureWidth });
        card.Body.Add(Texts.Quiet(words.RoadsHow));
        card.Body.AddRange(RoadsTable.Of(words, view, longest, shown));
        if (view.Shares.Count > 0)
            card.Body.Add(Texts.Quiet(words.RoadsColleagues));
        var presses = Presses(words, view);
        if (presses.Count > 0)
        {
            card.Body.Add(Texts.Label(words.RoadsCompareTitle));
            card.Actions = presses;
        }

        return card;
    }

    private static string Story(Words.Words words, RoadMap map)
    {
        var others = map.Crossings.SelectMany(crossing => crossing.Others).Select(road => road.LeadsTo).ToList();
        return words.RoadsStory(
            map.Crossings.Count, map.Ending.Title, others.Count(end => end is RoadEnd.Ends), others.Count(end => end is RoadEnd.Joins), others.Count(end => end is RoadEnd.GoesOn));
    }

    private static List<AdaptiveAction> Presses(Words.Words words, RoadsView view)
    {
        var all = Comparable(view.Map);
        var fit = all.Count <= MostInARow;
        var from = fit || view.From < 0 || view.From >= all.Count ? 0 : view.From;
        var shown = all.Skip(from).Take(fit ? MostInARow : MostInARow - 1).ToList();
        var presses = shown
            .Select(crossing => (AdaptiveAction)Press.Of(words.RoadsDecision(crossing.Number), Verbs.RoadsCompare, view.Attempt, crossing.Step))
            .ToList();
        if (fit)
            return presses;
        var next = from + shown.Count < all.Count ? from + shown.Count : 0;
        presses.Add(Press.Of(next > 0 ? words.RoadsMore : words.RoadsFirst, Verbs.Roads, view.Attempt, view.Map.Run.Step, PageFrom(next)));
        return presses;
    }
}
