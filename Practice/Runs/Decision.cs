using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Runs;

/// <summary>One thing the agent did. A run is nothing but its dilemma, its guise and its decisions in order.</summary>
/// <param name="Kind">Ask, choose, justify or reply.</param>
/// <param name="Id">The id of the ask or choice; for a justification the id of the choice it is for; for a reply the way that it took.</param>
public sealed record Decision(DecisionKind Kind, string Id)
{
    /// <summary>The words of a reply or of a reason; null when nobody has typed any, as where a reason was left out or on a road not taken.</summary>
    public TypedReply? Typed { get; init; }

    /// <summary>The way that a reason took; null when it took none, and for everything else.</summary>
    public string? ReasonWay { get; init; }

    public static Decision Ask(string id) => new(DecisionKind.Ask, id);

    public static Decision Choose(string id) => new(DecisionKind.Choose, id);

    /// <summary>The reason for a choice with the way that it took, or that it is left out. As with a reply, the way is never looked for again.</summary>
    public static Decision Justify(string choice, TypedReply? typed = null, string? way = null) =>
        new(DecisionKind.Justify, choice) { Typed = typed, ReasonWay = way };

    /// <summary>A reply that took this way: the way was found when it was typed, and is never looked for again.</summary>
    public static Decision Reply(string way, TypedReply? typed = null) => new(DecisionKind.Reply, way) { Typed = typed };

    /// <summary>The decision that takes this branch.</summary>
    public static Decision To(Branch branch) => branch is Way way ? Reply(way.Id) : Choose(branch.Id);
}

/// <summary>The stored values stay as they are.</summary>
public enum DecisionKind
{
    Ask = 1,
    Choose = 2,
    Justify = 3,
    Reply = 4,
}
