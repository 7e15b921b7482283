using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A way that a typed reply can take: it leads on as a choice does.</summary>
public sealed record Way : Branch, IWay
{
    public required IReadOnlyList<Label> Found { get; init; }

    public required IReadOnlyList<Label> Without { get; init; }

    /// <summary>A reply that goes this way, in the agent's words: shown where nobody has typed one.</summary>
    public required string Example { get; init; }
}
