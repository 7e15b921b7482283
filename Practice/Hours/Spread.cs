using EmpathyBot.Practice.Runs;
using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>Keeps a thousand people whose hours open at nine from being written to in the same second.</summary>
public static class Spread
{
    /// <summary>A moment in the first part of a stretch, by lot: the same seed always draws the same, and seeds share the time evenly.</summary>
    /// <param name="stretch">When it may be, as <see cref="PersonHours.NextStretch"/> says. The moment is never before it or after it.</param>
    /// <param name="over">How long the part is; a shorter stretch is used whole. Zero or less draws the first moment.</param>
    /// <param name="seed">Stands for the person or the delivery. Neighbouring seeds draw moments that are far apart.</param>
    public static Instant Pick(Interval stretch, Duration over, long seed)
    {
        var ticks = Duration.Max(Duration.Min(over, stretch.Duration), Duration.Zero).BclCompatibleTicks;
        var share = (UInt128)SeededOrder.Key(seed, "spread") * (ulong)ticks >> 64;
        return stretch.Start.PlusTicks((long)share);
    }
}
