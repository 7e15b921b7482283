namespace EmpathyBot.Storage.Safety;

/// <summary>Bound from <c>Safety:Contact</c>, <c>Safety:FlagThreshold</c> and <c>Practice:HeavyPerWeek</c>.</summary>
/// <param name="Contact">Whom to turn to where no facilitator can be reached, in a sentence; empty where there is nobody.</param>
public sealed record SafetyOptions(string Contact)
{
    /// <summary>A dilemma that so many different people flag within <see cref="FlagsCountFor"/> is withdrawn by itself: 1 or more.</summary>
    public int FlagThreshold { get; init; } = 3;

    /// <summary>How many heavy dilemmas a person begins within any seven days: 0 or more.</summary>
    public int HeavyPerWeek { get; init; } = 2;

    public static TimeSpan FlagsCountFor => TimeSpan.FromDays(30);
}
