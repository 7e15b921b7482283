using System.Collections.Immutable;
using System.Globalization;

namespace EmpathyBot.Practice.Memory;

/// <summary>The 21 weights of FSRS-6, w0 to w20, each within the range that the reference implementation allows it.</summary>
public sealed class FsrsParameters
{
    /// <summary>How many weights there are.</summary>
    public const int Count = 21;

    private static readonly (double Least, double Most)[] Ranges =
    [
        (0.001, 100), (0.001, 100), (0.001, 100), (0.001, 100),
        (1, 10), (0.001, 4), (0.001, 4), (0.001, 0.75),
        (0, 4.5), (0, 0.8), (0.001, 3.5),
        (0.001, 5), (0.001, 0.25), (0.001, 0.9), (0, 4),
        (0, 1), (1, 6),
        (0, 2), (0, 2), (0.01, 0.8),
        (0.1, 0.8),
    ];

    private FsrsParameters(ImmutableArray<double> weights) => Weights = weights;

    /// <summary>The weights published with FSRS-6, fitted to the reviews of some ten thousand people.</summary>
    public static FsrsParameters Default { get; } = Of(
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);

    public ImmutableArray<double> Weights { get; }

    /// <summary>The weight of that number, from 0.</summary>
    public double this[int number] => Weights[number];

    /// <summary>These weights as they are.</summary>
    /// <exception cref="ArgumentException">There are not 21 of them, or one is no number within its range; the message says which and what is allowed.</exception>
    public static FsrsParameters Of(IReadOnlyList<double> weights)
    {
        RequireAll(weights);
        for (var number = 0; number < Count; number++)
        {
            var (least, most) = Ranges[number];
            if (!(weights[number] >= least && weights[number] <= most))
                throw Wrong(string.Create(CultureInfo.InvariantCulture, $"The weight w{number} is {weights[number]}; it must lie between {least} and {most}."));
        }

        return new([.. weights]);
    }

    /// <summary>These weights, each moved to the nearest end of its range where it lies outside, as the reference implementation does.</summary>
    /// <exception cref="ArgumentException">There are not 21 of them, or one is not a finite number.</exception>
    public static FsrsParameters Nearest(IReadOnlyList<double> weights)
    {
        RequireAll(weights);
        for (var number = 0; number < Count; number++)
        {
            if (!double.IsFinite(weights[number]))
                throw Wrong(string.Create(CultureInfo.InvariantCulture, $"The weight w{number} is {weights[number]}; it must be a finite number."));
        }

        return new([.. weights.Select((weight, number) => Math.Clamp(weight, Ranges[number].Least, Ranges[number].Most))]);
    }

    /// <summary>The range of the weight of that number, both ends allowed.</summary>
    internal static (double Least, double Most) RangeOf(int number) => Ranges[number];

    private static void RequireAll(IReadOnlyList<double> weights)
    {
        if (weights.Count != Count)
            throw Wrong($"FSRS-6 has {Count} weights, w0 to w{Count - 1}; there are {weights.Count}.");
    }

    private static ArgumentException Wrong(string message) => new(message);
}
