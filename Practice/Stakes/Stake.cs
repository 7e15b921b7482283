namespace EmpathyBot.Practice.Stakes;

/// <summary>What is at stake in a dilemma.</summary>
public enum Stake
{
    /// <summary>How far the customer trusts the desk. Up is good.</summary>
    Trust,

    /// <summary>How even-handed this is towards other customers. Up is good.</summary>
    Fairness,

    /// <summary>What the business stands to lose, fraud included. Up is worse.</summary>
    Risk,

    /// <summary>The time and work this takes, the agent's and others'. Up is worse.</summary>
    Effort,
}

/// <summary>The four stakes, and which way is up.</summary>
public static class StakeExtensions
{
    /// <summary>The stakes in the order in which they are always shown.</summary>
    public static IReadOnlyList<Stake> All { get; } = [Stake.Trust, Stake.Fairness, Stake.Risk, Stake.Effort];

    public static bool UpIsGood(this Stake stake) => stake is Stake.Trust or Stake.Fairness;
}
