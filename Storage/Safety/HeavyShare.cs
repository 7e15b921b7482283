namespace EmpathyBot.Storage.Safety;

/// <summary>How many heavy dilemmas a person may be brought: so many within any seven days, so that none pile up around a Sunday.</summary>
public static class HeavyShare
{
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>When there is room for another one; null when there is now.</summary>
    /// <param name="begunAt">When they began heavy ones within the last seven days, in any order.</param>
    /// <param name="most">How many they may begin within seven days; with 0 there is never room.</param>
    public static DateTimeOffset? FreeAt(IReadOnlyCollection<DateTimeOffset> begunAt, int most)
    {
        ArgumentNullException.ThrowIfNull(begunAt);
        if (most <= 0)
            return DateTimeOffset.MaxValue;
        return begunAt.Count < most ? null : begunAt.Order().ElementAt(begunAt.Count - most) + Week;
    }
}
