using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A way that a typed reply can take, by what is found in it.</summary>
public sealed record Way : Branch
{
    /// <summary>All of these have to be there; what its author names first counts most.</summary>
    public required IReadOnlyList<Label> Found { get; init; }

    /// <summary>None of these may be there.</summary>
    public required IReadOnlyList<Label> Without { get; init; }

    /// <summary>A reply that goes this way, in the agent's words: shown where nobody has typed one.</summary>
    public required string Example { get; init; }

    /// <summary>Whether it takes any reply.</summary>
    public bool IsOpen => Found.Count == 0 && Without.Count == 0;

    public bool Fits(TypedReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Found.All(reply.Has) && !Without.Any(reply.Has);
    }

    /// <summary>What in the reply led this way; null when nothing in it did.</summary>
    public Finding? MovedBy(TypedReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Found.Select(reply.Find).FirstOrDefault(finding => finding is not null);
    }
}
