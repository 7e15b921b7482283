namespace EmpathyBot.Practice.Memory;

/// <summary>What is held of one person's memory of one thing, as it stood right after the last review.</summary>
/// <param name="Stability">The days after which it is recalled nine times in ten: <see cref="LeastStability"/> to <see cref="MostStability"/>.</param>
/// <param name="Difficulty">How hard it is to make it last: 1 to 10.</param>
public readonly record struct MemoryState(double Stability, double Difficulty)
{
    public const double LeastStability = 0.001;
    public const double MostStability = 36_500;
    public const double LeastDifficulty = 1;
    public const double MostDifficulty = 10;

    /// <summary>Whether both numbers are in their ranges. The default value isn't: there is no memory before the first review.</summary>
    internal bool IsValid =>
        Stability is >= LeastStability and <= MostStability && Difficulty is >= LeastDifficulty and <= MostDifficulty;
}
