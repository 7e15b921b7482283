namespace Microsoft.Bot.Connector;

/// <summary>When a call is made again, and how long it waits first.</summary>
/// <param name="time">The clock that the waits run on.</param>
/// <param name="chance">From 0 up to 1, to spread the waits of many; a random number where none is given.</param>
internal sealed class Retry(TimeProvider time, Func<double>? chance = null)
{
    /// <summary>From the first attempt on. A channel waits 15 seconds for the whole turn; then the fault is better than the wait.</summary>
    internal static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    internal static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    internal TimeProvider Time => time;

    /// <param name="repeatable">Whether the call does no harm when it arrives twice.</param>
    internal Attempts Begin(bool repeatable) => new(this, repeatable, time.GetTimestamp());

    /// <summary>Twice as long each time, and a fifth more or less.</summary>
    internal TimeSpan Pause(int attempt) => First * Math.Pow(2, attempt) * (0.8 + (0.4 * Chance()));

    /// <summary>Never sooner than asked, and not all at the same moment.</summary>
    internal TimeSpan Pause(TimeSpan asked) => asked * (1 + (0.05 * Chance()));

    private double Chance() => (chance ?? Random.Shared.NextDouble)();
}
