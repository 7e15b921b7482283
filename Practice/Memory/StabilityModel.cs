using static EmpathyBot.Practice.Memory.MemoryState;

namespace EmpathyBot.Practice.Memory;

/// <summary>How stability begins, grows with each recall, falls when something is forgotten, and moves within a day.</summary>
internal sealed class StabilityModel
{
    private readonly double[] _first = new double[(int)Rating.Easy + 1];
    private readonly double[] _growth = new double[(int)Rating.Easy + 1];
    private readonly double[] _sameDay = new double[(int)Rating.Easy + 1];
    private readonly double _lapseKept;
    private readonly double _w9, _w10, _w11, _w12, _w13, _w14, _w19;

    public StabilityModel(FsrsParameters w)
    {
        foreach (var rating in Enum.GetValues<Rating>())
        {
            _first[(int)rating] = Math.Max(w[rating - Rating.Again], 0.1);
            _growth[(int)rating] = Math.Exp(w[8]) * (rating == Rating.Hard ? w[15] : 1) * (rating == Rating.Easy ? w[16] : 1);
            _sameDay[(int)rating] = Math.Exp(w[17] * (rating - Rating.Good + w[18]));
        }

        _lapseKept = Math.Exp(-w[17] * w[18]);
        (_w9, _w10, _w11, _w12, _w13, _w14, _w19) = (w[9], w[10], w[11], w[12], w[13], w[14], w[19]);
    }

    public double First(Rating rating) => _first[(int)rating];

    /// <summary>After another review on the day of the last one. Only Again makes it less.</summary>
    public double AfterSameDay(double stability, Rating rating)
    {
        var change = _sameDay[(int)rating] * Math.Pow(stability, -_w19);
        return Kept(stability * (rating == Rating.Again ? change : Math.Max(change, 1)));
    }

    /// <summary>After Hard, Good or Easy: it grows the more, the easier it is, the less stable it was and the nearer it came to be forgotten.</summary>
    public double AfterRecall(MemoryState state, double recall, Rating rating)
    {
        var spacing = Math.Exp(_w10 * (1 - recall)) - 1;
        var growth = _growth[(int)rating] * (11 - state.Difficulty) * Math.Pow(state.Stability, -_w9) * spacing;
        return Kept(state.Stability * (1 + growth));
    }

    /// <summary>After Again: what relearning makes of it, and never more than there was.</summary>
    public double AfterLapse(MemoryState state, double recall)
    {
        var relearned = _w11
            * Math.Pow(state.Difficulty, -_w12)
            * (Math.Pow(state.Stability + 1, _w13) - 1)
            * Math.Exp(_w14 * (1 - recall));
        return Math.Clamp(Decimals.Round(state.Stability * _lapseKept), LeastStability, Kept(relearned));
    }

    private static double Kept(double stability) => Decimals.Round(Math.Clamp(stability, LeastStability, MostStability));
}
