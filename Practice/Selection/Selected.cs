using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Selection;

/// <summary>What came of looking for the next dilemma.</summary>
public abstract record Selected
{
    private Selected()
    {
    }

    /// <summary>This one, in this guise.</summary>
    public sealed record Found(Dilemma Dilemma, Guise Guise) : Selected;

    /// <summary>No topic, id or title is like the wish.</summary>
    /// <param name="Closest">The topics and ids that come closest, the closest first; all topics when none is close.</param>
    public sealed record UnknownWish(string Wish, IReadOnlyList<string> Closest) : Selected;

    /// <summary>What there is (or is wished for) is all left out.</summary>
    public sealed record NothingLeft : Selected;
}
