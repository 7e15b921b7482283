using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Memory;

/// <summary>Moves an interval a little, so that what was learned on one day doesn't all come back on one day.</summary>
public static class Fuzz
{
    /// <summary>Shorter intervals stay as they are.</summary>
    private const double Shortest = 2.5;

    private static readonly (double From, double To, double Share)[] Bands =
    [
        (Shortest, 7, 0.15),
        (7, 20, 0.10),
        (20, double.PositiveInfinity, 0.05),
    ];

    /// <summary>
    /// The interval moved within <see cref="Range"/>, each day there as likely as the next. The same seed always moves it to the same day;
    /// a seed should differ from person to person, from thing to thing and from review to review.
    /// </summary>
    /// <inheritdoc cref="Range"/>
    public static int Apply(int interval, int maximum, long seed)
    {
        var (least, most) = Range(interval, maximum);
        return least + (int)(SeededOrder.Key(seed, nameof(Fuzz)) % (ulong)(most - least + 1));
    }

    /// <summary>
    /// How far an interval may be moved: by a day, and by 15 % of its part between 2.5 and 7 days, 10 % of that up to 20 and 5 % of that
    /// beyond. Both ends are meant.
    /// </summary>
    /// <param name="interval">Whole days, 1 to <paramref name="maximum"/>.</param>
    /// <param name="maximum">The longest interval that may come of it, in whole days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is less than a day or longer than the longest.</exception>
    public static (int Least, int Most) Range(int interval, int maximum)
    {
        if (interval < 1 || interval > maximum)
            throw new ArgumentOutOfRangeException(nameof(interval), interval, $"An interval is 1 day to the longest, here {maximum}.");
        if (interval < Shortest)
            return (interval, interval);

        var reach = 1.0;
        foreach (var (from, to, share) in Bands)
            reach += share * Math.Max(0, Math.Min(interval, to) - from);

        var most = Math.Min((int)Math.Floor(interval + reach + 0.5), maximum);
        return (Math.Min(Math.Max(2, (int)Math.Floor(interval - reach + 0.5)), most), most);
    }
}
