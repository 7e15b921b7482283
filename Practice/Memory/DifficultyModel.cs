using static EmpathyBot.Practice.Memory.MemoryState;

namespace EmpathyBot.Practice.Memory;

/// <summary>How difficulty begins and moves: towards harder on a bad rating, ever less the nearer to 10, and back to that of an easy one.</summary>
internal sealed class DifficultyModel
{
    private readonly double[] _first = new double[(int)Rating.Easy + 1];
    private readonly double[] _shift = new double[(int)Rating.Easy + 1];
    private readonly double _pull;
    private readonly double _kept;

    public DifficultyModel(FsrsParameters w)
    {
        foreach (var rating in Enum.GetValues<Rating>())
        {
            _first[(int)rating] = Math.Clamp(Unclamped(w, rating), LeastDifficulty, MostDifficulty);
            _shift[(int)rating] = -w[6] * (rating - Rating.Good);
        }

        _pull = w[7] * Unclamped(w, Rating.Easy);
        _kept = 1 - w[7];
    }

    public double First(Rating rating) => _first[(int)rating];

    public double Next(double difficulty, Rating rating)
    {
        var moved = difficulty + Decimals.Round(_shift[(int)rating] * (MostDifficulty - difficulty) / 9);
        return Math.Clamp(Decimals.Round(_pull + _kept * moved), LeastDifficulty, MostDifficulty);
    }

    private static double Unclamped(FsrsParameters w, Rating rating) =>
        Decimals.Round(w[4] - Math.Exp(w[5] * (rating - Rating.Again)) + 1);
}
