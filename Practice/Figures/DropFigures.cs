namespace EmpathyBot.Practice.Figures;

/// <summary>
/// What became of a drop, as it may be published. People are of three kinds: they left it, opened it, or finished it. No kind of fewer than
/// five is told, neither by its number nor by the difference of two others; where nearly all did the same, it says "most".
/// </summary>
/// <param name="People">How many it went to.</param>
/// <param name="Opened">How many of these began.</param>
/// <param name="Finished">How many of these came to an ending; where <see cref="FinishedIsOfOpened"/>, "most" means of those who began.</param>
public sealed record DropFigures(int People, Figure Opened, Figure Finished)
{
    /// <summary>The fewest people that any figure speaks of.</summary>
    public const int Fewest = 5;

    /// <summary>Whether "most finished" is said of those who opened it rather than of all.</summary>
    public bool FinishedIsOfOpened => Opened is Figure.Count && Finished is Figure.Most;

    /// <summary>The figures of these counts; null when it went to too few people for any.</summary>
    /// <param name="counts">People besides the one who looks.</param>
    public static DropFigures? Of(DropCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.People < Fewest)
            return null;
        var opened = Among(counts.Opened, counts.People);
        // Beside a number of those who opened it, a number of those who finished would tell how many stopped.
        var finished = opened is Figure.Count ? Among(counts.Finished, counts.Opened) : Among(counts.Finished, counts.People);
        return new DropFigures(counts.People, opened, finished);
    }

    private static Figure Among(int some, int all)
    {
        // Of so few that no number can be told there are two halves: five of five would otherwise be the only "most" there is.
        if (all < 2 * Fewest)
            return 2 * some > all ? new Figure.Most() : new Figure.Few();
        if (some < Fewest)
            return new Figure.Few();
        return all - some < Fewest ? new Figure.Most() : new Figure.Count(some);
    }
}

/// <summary>How many people a drop went to, how many of them began, and how many came to an ending.</summary>
public sealed record DropCounts(int People, int Opened, int Finished)
{
    /// <summary>
    /// Whether at least five people have certainly changed what they did since: only then may the figure be published anew. One person may
    /// count in all three, so the largest difference decides.
    /// </summary>
    public bool HasMovedOnFrom(DropCounts before)
    {
        ArgumentNullException.ThrowIfNull(before);
        int[] changed = [People - before.People, Opened - before.Opened, Finished - before.Finished];
        return changed.Max(Math.Abs) >= DropFigures.Fewest;
    }
}
