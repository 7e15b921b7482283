using System.Diagnostics.CodeAnalysis;

namespace EmpathyBot.Practice.Memory;

/// <summary>
/// FSRS-6, the Free Spaced Repetition Scheduler: when to bring something back so that it is about to be forgotten, but is not yet. It
/// gives what ts-fsrs 5.4.2 gives, without fuzz; formulas and weights are described by the Open Spaced Repetition project, "The
/// Algorithm". What hangs on the weights alone is worked out once: keep one for each set of weights. It holds nothing of any review and
/// may be shared between threads.
/// </summary>
public sealed class Fsrs
{
    /// <summary>The longest interval that the reference implementation gives, in days.</summary>
    public const int LongestInterval = 36_500;

    private readonly ForgettingCurve _curve;
    private readonly DifficultyModel _difficulty;
    private readonly StabilityModel _stability;
    private readonly double _intervalModifier;

    /// <param name="parameters">The weights.</param>
    /// <param name="desiredRetention">The chance of recall at which something comes back: above 0, at most 1.</param>
    /// <param name="maximumInterval">The longest interval, in days: 1 to <see cref="LongestInterval"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retention or the interval is outside these ranges.</exception>
    public Fsrs(FsrsParameters parameters, double desiredRetention, int maximumInterval = LongestInterval)
    {
        if (!(desiredRetention is > 0 and <= 1))
            throw Outside(nameof(desiredRetention), desiredRetention, "The desired retention is a chance of recall: above 0 and at most 1.");
        if (maximumInterval is < 1 or > LongestInterval)
            throw Outside(nameof(maximumInterval), maximumInterval, $"The longest interval is 1 to {LongestInterval} days.");

        DesiredRetention = desiredRetention;
        MaximumInterval = maximumInterval;
        _curve = new(parameters[20]);
        _difficulty = new(parameters);
        _stability = new(parameters);
        _intervalModifier = _curve.IntervalModifier(desiredRetention);
    }

    public double DesiredRetention { get; }

    public int MaximumInterval { get; }

    /// <summary>The memory after the first review.</summary>
    public MemoryState First(Rating rating)
    {
        Check(rating);
        return new(_stability.First(rating), _difficulty.First(rating));
    }

    /// <summary>The memory after one more review.</summary>
    /// <param name="state">The memory after the review before.</param>
    /// <param name="days">Days since the review before, 0 or more. Exactly 0 is the same day, where time has done nothing yet.</param>
    /// <param name="rating">How it went.</param>
    /// <exception cref="ArgumentException">The state is none that a review leaves, the days are negative or no number, or there is no such rating.</exception>
    public MemoryState Next(MemoryState state, double days, Rating rating)
    {
        Check(rating);
        Check(state);
        Check(days);
        var stability = days == 0 ? _stability.AfterSameDay(state.Stability, rating)
            : rating == Rating.Again ? _stability.AfterLapse(state, _curve.Recall(days, state.Stability))
            : _stability.AfterRecall(state, _curve.Recall(days, state.Stability), rating);
        return new(stability, _difficulty.Next(state.Difficulty, rating));
    }

    /// <summary>The chance, from 0 to 1, that it is still known so many days (0 or more) after the review.</summary>
    /// <exception cref="ArgumentException">The state is none that a review leaves, or the days are negative or no number.</exception>
    public double Recall(MemoryState state, double days)
    {
        Check(state);
        Check(days);
        return _curve.Recall(days, state.Stability);
    }

    /// <summary>The days, 1 to <see cref="MaximumInterval"/>, after which recall will have fallen to the desired retention.</summary>
    /// <param name="stability">A memory's stability, in days.</param>
    public int Interval(double stability) =>
        (int)Math.Clamp(Math.Floor(stability * _intervalModifier + 0.5), 1, MaximumInterval);

    private static void Check(Rating rating)
    {
        if ((uint)(rating - Rating.Again) > Rating.Easy - Rating.Again)
            Throw(nameof(rating), rating, "A rating is Again, Hard, Good or Easy, 1 to 4.");
    }

    private static void Check(MemoryState state)
    {
        if (!state.IsValid)
            Throw(nameof(state), state, "No review leaves such a memory: stability is 0.001 to 36500 days, difficulty 1 to 10.");
    }

    private static void Check(double days)
    {
        if (!(days >= 0 && days < double.PositiveInfinity))
            Throw(nameof(days), days, "The days since the review before are a finite number, 0 or more.");
    }

    // Apart, so that the checks stay small enough to be inlined.
    [DoesNotReturn]
    private static void Throw(string name, object value, string message) => throw Outside(name, value, message);

    private static ArgumentOutOfRangeException Outside(string name, object value, string message) => new(name, value, message);
}
