namespace EmpathyBot.Practice.Runs;

/// <summary>One thing the agent did. A run is nothing but its dilemma, its guise and its decisions in order.</summary>
/// <param name="Kind">Ask, choose or justify.</param>
/// <param name="Id">The id of the ask or choice; for a justification the id of the choice it is for.</param>
/// <param name="Text">The typed line of a justification; null when it was skipped, and for asks and choices.</param>
public sealed record Decision(DecisionKind Kind, string Id, string? Text = null)
{
    public static Decision Ask(string id) => new(DecisionKind.Ask, id);

    public static Decision Choose(string id) => new(DecisionKind.Choose, id);
}

/// <summary>The stored values stay as they are.</summary>
public enum DecisionKind
{
    Ask = 1,
    Choose = 2,
    Justify = 3,
}
