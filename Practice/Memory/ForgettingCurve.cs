namespace EmpathyBot.Practice.Memory;

/// <summary>How recall falls with time: R(t, S) = (1 + factor t / S)^-decay, with the factor such that R(S, S) = 0.9.</summary>
internal sealed class ForgettingCurve
{
    private readonly double _exponent;
    private readonly double _factor;

    /// <param name="decay">The weight w20.</param>
    public ForgettingCurve(double decay)
    {
        _exponent = -decay;
        _factor = Decimals.Round(Math.Exp(Math.Log(0.9) / _exponent) - 1);
    }

    /// <summary>The chance of recall so many days after the review, from 0 to 1.</summary>
    public double Recall(double days, double stability) =>
        Decimals.Round(Math.Pow(1 + _factor * days / stability, _exponent));

    /// <summary>The interval, as a multiple of the stability, after which recall has fallen to this.</summary>
    public double IntervalModifier(double retention) =>
        Decimals.Round((Math.Pow(retention, 1 / _exponent) - 1) / _factor);
}
