using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Bot.Benchmarks.Memory;

/// <summary>The same histories for both: many people, each with as many reviews, a quarter of them on the same day.</summary>
internal sealed class Workload
{
    private const int People = 50_000;
    private readonly Fsrs _fsrs = new(FsrsParameters.Default, 0.9);

    private Workload(double[] days, Rating[] ratings) => (Days, Ratings) = (days, ratings);

    public static int Length => 20;

    public double[] Days { get; }

    public Rating[] Ratings { get; }

    public int Reviews => Days.Length;

    public static Workload Make()
    {
        var random = new Random(20260302);
        var days = new double[People * Length];
        var ratings = new Rating[days.Length];
        for (var at = 0; at < days.Length; at++)
        {
            days[at] = random.Next(4) == 0 ? 0 : random.Next(1, 200);
            ratings[at] = (Rating)random.Next(1, 5);
        }

        return new(days, ratings);
    }

    /// <summary>Runs them all, and adds up the last stabilities, so that nothing is left out and the two can be compared.</summary>
    public double Run()
    {
        var sum = 0.0;
        for (var first = 0; first < Days.Length; first += Length)
        {
            var state = _fsrs.First(Ratings[first]);
            for (var at = first + 1; at < first + Length; at++)
                state = _fsrs.Next(state, Days[at], Ratings[at]);
            sum += state.Stability;
        }

        return sum;
    }
}
