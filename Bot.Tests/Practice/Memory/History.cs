using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

/// <summary>A person's reviews of one thing, and the scheduler that they are to be run through.</summary>
internal sealed record History(double[] Parameters, double Retention, History.Review[] Reviews)
{
    private const int Longest = 25;

    internal sealed record Review(double Days, Rating Rating);

    /// <summary>
    /// A history by chance: with the published weights, with some near them, with any that are allowed, or with some beyond; with reviews
    /// on the same day, after part of a day, after days and after years.
    /// </summary>
    public static History Of(Random random) => new(
        random.Next(4) switch
        {
            0 => [.. FsrsParameters.Default.Weights],
            1 => [.. FsrsParameters.Default.Weights.Select((weight, number) => InRange(number, weight * Between(random, 0.5, 1.5)))],
            2 => [.. Enumerable.Range(0, FsrsParameters.Count).Select(number => Any(random, number))],
            _ => [.. FsrsParameters.Default.Weights.Select(weight => weight * Between(random, -1, 8))],
        },
        random.Next(4) == 0 ? 0.9 : Between(random, 0.5, 0.99),
        [.. Enumerable.Range(0, random.Next(1, Longest)).Select(_ => new Review(Days(random), (Rating)random.Next(1, 5)))]);

    private static double Days(Random random) => random.Next(6) switch
    {
        0 or 1 => 0,
        2 => random.Next(1, 5),
        3 => random.NextDouble() * 3,
        4 => random.Next(1, 100),
        _ => Math.Floor(Math.Exp(random.NextDouble() * Math.Log(9000))),
    };

    private static double Any(Random random, int number)
    {
        var (least, most) = FsrsParameters.RangeOf(number);
        return Between(random, least, most);
    }

    private static double InRange(int number, double weight)
    {
        var (least, most) = FsrsParameters.RangeOf(number);
        return Math.Clamp(weight, least, most);
    }

    private static double Between(Random random, double least, double most) => least + random.NextDouble() * (most - least);
}
