using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>What a branch does at once, what it will do later, and where it leads.</summary>
/// <param name="When">When it comes out this way.</param>
/// <param name="Text">What happens at once.</param>
/// <param name="Stakes">What that moves at once.</param>
/// <param name="Later">What it does days later; null when nothing.</param>
/// <param name="Sets">Facts that are so from now on.</param>
/// <param name="GoesTo">The id of the scene or ending it leads to.</param>
public sealed record Outcome(Condition When, string Text, StakeMove Stakes, LaterOutcome? Later, IReadOnlyList<string> Sets, string GoesTo)
{
    /// <summary>Everything it moves, at once and later.</summary>
    public StakeMove Total => Later is null ? Stakes : Stakes + Later.Stakes;
}

/// <summary>What a branch does later: a message of its own, minutes to days afterwards.</summary>
public sealed record LaterOutcome(TimeSpan After, string Text, StakeMove Stakes);
