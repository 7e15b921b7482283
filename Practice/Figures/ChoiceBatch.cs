namespace EmpathyBot.Practice.Figures;

/// <summary>
/// Whose choices count together: everybody who finished between two moments. What is published next counts only those who finished since, so
/// each person is in one publication at most, and no two of them differ by somebody.
/// </summary>
/// <param name="After">The moment from which on they count, itself left out.</param>
/// <param name="Until">The moment up to which they count.</param>
public sealed record ChoiceBatch(DateTimeOffset After, DateTimeOffset Until)
{
    /// <summary>The fewest people that are published together.</summary>
    public const int Fewest = 2 * DropFigures.Fewest;

    /// <summary>The least time between two publications.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    public bool Holds(DateTimeOffset finished) => finished > After && finished <= Until;

    /// <summary>What can be published now; null when what was published stays.</summary>
    /// <param name="publishedUntil">Up to when the last publication counted; null when there was none.</param>
    /// <param name="finished">When people finished for the first time, each once.</param>
    /// <param name="now">The time.</param>
    public static ChoiceBatch? Next(DateTimeOffset? publishedUntil, IEnumerable<DateTimeOffset> finished, DateTimeOffset now)
    {
        if (publishedUntil is { } until && now - until < Pause)
            return null;
        var batch = new ChoiceBatch(publishedUntil ?? DateTimeOffset.MinValue, now);
        return finished.Count(batch.Holds) >= Fewest ? batch : null;
    }
}
