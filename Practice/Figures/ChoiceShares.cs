namespace EmpathyBot.Practice.Figures;

/// <summary>
/// Which ways people went at one place, as it may be published. No way that fewer than five besides the one who looks have gone is told, nor
/// ways whose rest would tell of so few: then the next smallest is left out as well. Where too little is left, only what most did.
/// </summary>
public static class ChoiceShares
{
    /// <summary>The fewest people of whom anything is told: five, and the one who looks.</summary>
    public const int Fewest = DropFigures.Fewest + 1;

    private const int Step = 5;
    private const int Whole = 100;

    /// <summary>What may be told of these counts, by way; a way of which nothing may be told is left out.</summary>
    /// <param name="counts">How many people went each way; each person once.</param>
    /// <param name="ways">Every way there is, also those that nobody went: that nobody did is not told either.</param>
    public static IReadOnlyDictionary<string, Share> Of(IReadOnlyDictionary<string, int> counts, IEnumerable<string> ways)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(ways);
        var all = counts.Values.Sum();
        // Of several as large, the one that comes first by name is left out first: always the same.
        var sizes = counts.Keys.Union(ways, StringComparer.Ordinal)
            .Select(way => (Way: way, People: counts.GetValueOrDefault(way)))
            .OrderByDescending(size => size.People).ThenByDescending(size => size.Way, StringComparer.Ordinal)
            .ToList();
        if (all < Fewest || sizes.Count < 2)
            return new Dictionary<string, Share>();

        var told = sizes.TakeWhile(size => size.People >= Fewest).ToList();
        while (told.Count > 0 && told.Count < sizes.Count && !AreHidden([.. sizes.Skip(told.Count).Select(size => size.People)], told[^1].People))
            told.RemoveAt(told.Count - 1);
        if (told.Count > 0)
            return told.ToDictionary(size => size.Way, size => (Share)new Share.About(Rounded(size.People, all)));
        return 2 * sizes[0].People > all
            ? new Dictionary<string, Share> { [sizes[0].Way] = new Share.Most() }
            : new Dictionary<string, Share>();
    }

    /// <summary>
    /// Whether the sizes of what is left out can't be worked out, even by one who knows how many all are, and how this is done: that what is small
    /// has fewer than <see cref="Fewest"/>, and that what was left out beside it has no more than the least that is told.
    /// </summary>
    private static bool AreHidden(IReadOnlyList<int> left, int leastTold)
    {
        const int largestSmall = Fewest - 1;
        const int leeway = 2;
        var all = left.Sum();
        var small = left.Count(people => people < Fewest);
        var large = left.Count - small;
        if (all < Fewest)
            return false;
        var ofSmall = Math.Min(largestSmall, all - (Fewest * large)) - Math.Max(0, all - (largestSmall * (small - 1)) - (leastTold * large));
        var ofLarge = Math.Min(leastTold, all - (Fewest * (large - 1))) - Math.Max(Fewest, all - (largestSmall * small) - (leastTold * (large - 1)));
        return (small == 0 || ofSmall >= leeway) && (large == 0 || ofLarge >= leeway);
    }

    private static int Rounded(int some, int all) =>
        Math.Clamp((int)Math.Round((double)Whole * some / all / Step, MidpointRounding.AwayFromZero) * Step, Step, Whole - Step);
}
