namespace EmpathyBot.Practice.Stakes;

/// <summary>
/// What a turn moves: whole numbers, added up over a run. Each is from -3 to +3 for what comes of one turn, and a reason for it adds one at most.
/// Trust and fairness: up is good. Risk and effort: up is worse.
/// </summary>
public readonly record struct StakeMove(int Trust = 0, int Fairness = 0, int Risk = 0, int Effort = 0)
{
    /// <summary>The furthest that what comes of one turn may move one stake, up or down.</summary>
    public const int Limit = 3;

    /// <summary>The furthest that the reason for a choice may move one stake, up or down.</summary>
    public const int ReasonLimit = 1;

    public static StakeMove None => default;

    public bool IsNone => this == default;

    /// <summary>The move of one stake, with its own sign.</summary>
    public int this[Stake stake] => stake switch
    {
        Stake.Trust => Trust,
        Stake.Fairness => Fairness,
        Stake.Risk => Risk,
        Stake.Effort => Effort,
        _ => throw new ArgumentOutOfRangeException(nameof(stake), stake, "There is no such stake."),
    };

    /// <summary>The move of one stake with signs turned so that up is always good.</summary>
    public int Gain(Stake stake) => stake.UpIsGood() ? this[stake] : -this[stake];

    /// <summary>Better or equal on every stake, signs turned so that up is good.</summary>
    public bool IsAtLeastAsGoodAs(StakeMove other) =>
        Trust >= other.Trust && Fairness >= other.Fairness && Risk <= other.Risk && Effort <= other.Effort;

    public static StakeMove operator +(StakeMove left, StakeMove right) =>
        new(left.Trust + right.Trust, left.Fairness + right.Fairness, left.Risk + right.Risk, left.Effort + right.Effort);
}
