namespace EmpathyBot.Practice.Memory;

/// <summary>Rounding as the reference implementation does it, which shows in small stabilities.</summary>
internal static class Decimals
{
    private const double Eighth = 1e8;

    /// <summary>To eight decimals, halves up.</summary>
    public static double Round(double value) => Math.Floor(value * Eighth + 0.5) / Eighth;
}
