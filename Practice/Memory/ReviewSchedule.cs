namespace EmpathyBot.Practice.Memory;

/// <summary>How this bot brings things back: a team's desired retention, no interval beyond the cap, and due days that are spread.</summary>
public sealed class ReviewSchedule
{
    public const double DefaultRetention = 0.85;
    public const double LeastRetention = 0.70;
    public const double MostRetention = 0.97;

    /// <summary>The longest interval, in days: what was practised half a year ago is worth meeting again.</summary>
    public const int LongestInterval = 180;

    private readonly Fsrs _fsrs;

    /// <param name="desiredRetention">The chance of recall at which things come back, 0.70 to 0.97.</param>
    /// <param name="parameters">The weights; those published with FSRS-6 when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retention is outside its range.</exception>
    public ReviewSchedule(double desiredRetention = DefaultRetention, FsrsParameters? parameters = null)
    {
        if (!(desiredRetention is >= LeastRetention and <= MostRetention))
            throw new ArgumentOutOfRangeException(nameof(desiredRetention), desiredRetention, "The desired retention must lie between 0.70 (seldom) and 0.97 (often).");
        _fsrs = new(parameters ?? FsrsParameters.Default, desiredRetention, LongestInterval);
    }

    /// <summary>The schedule of a team that has said nothing else.</summary>
    public static ReviewSchedule Default { get; } = new();

    /// <summary>The schedule at this desired retention; the usual one where a team has said nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The retention is outside its range.</exception>
    public static ReviewSchedule Of(double? desiredRetention) => desiredRetention is null or DefaultRetention ? Default : new(desiredRetention.Value);

    public double DesiredRetention => _fsrs.DesiredRetention;

    /// <summary>The memory after a review.</summary>
    /// <param name="before">The memory after the review before; null when there was none.</param>
    /// <param name="days">Days since then, 0 or more; 0 for the same day. It says nothing when there was none.</param>
    /// <param name="rating">How it went.</param>
    /// <exception cref="ArgumentException">As <see cref="Fsrs.Next"/> says.</exception>
    public MemoryState Review(MemoryState? before, double days, Rating rating) =>
        before is { } state ? _fsrs.Next(state, days, rating) : _fsrs.First(rating);

    /// <summary>In how many days it comes back: 1 to <see cref="LongestInterval"/>, fuzz included.</summary>
    /// <param name="state">The memory after the review.</param>
    /// <param name="seed">Decides the fuzz: another one for each person, thing and review.</param>
    public int DueIn(MemoryState state, long seed) => Fuzz.Apply(_fsrs.Interval(state.Stability), LongestInterval, seed);

    /// <summary>The chance, from 0 to 1, that it is still known so many days after the review.</summary>
    public double Recall(MemoryState state, double days) => _fsrs.Recall(state, days);
}
