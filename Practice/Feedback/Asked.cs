namespace EmpathyBot.Practice.Feedback;

/// <summary>Somebody whose turn it is.</summary>
/// <param name="Id">Who.</param>
/// <param name="Reason">Why them.</param>
public sealed record Asked(long Id, AskReason Reason);
