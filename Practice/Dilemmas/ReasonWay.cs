using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A way that the reason for a choice can take: it colours the turn, and leads nowhere else.</summary>
public sealed record ReasonWay : IWay
{
    public required string Id { get; init; }

    public required IReadOnlyList<Label> Found { get; init; }

    public required IReadOnlyList<Label> Without { get; init; }

    /// <summary>What whoever reads the reason does or says.</summary>
    public required string Outcome { get; init; }

    /// <summary>What it moves at once, beside what the choice moves: each from -<see cref="StakeMove.ReasonLimit"/> to +<see cref="StakeMove.ReasonLimit"/>.</summary>
    public required StakeMove Now { get; init; }
}
