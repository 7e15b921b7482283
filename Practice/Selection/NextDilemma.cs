using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Selection;

/// <summary>
/// Which dilemma comes next for a person, and in which guise. What is worth meeting again comes first, before it is forgotten; then new ones,
/// easy before hard; then what lies longest back. A heavy one comes only when it is wished for or everything light has been had.
/// </summary>
public sealed record NextDilemma
{
    public required DilemmaLibrary Library { get; init; }

    /// <summary>The person's language; a dilemma not written in it comes in English.</summary>
    public required string Language { get; init; }

    public required IReadOnlyCollection<PastRun> Past { get; init; }

    /// <summary>What is worth meeting again by now, by <see cref="Dilemma.MemoryId"/>, the longest due first.</summary>
    public IReadOnlyList<string> Due { get; init; } = [];

    /// <summary>Decides between equals: the same seed always decides the same.</summary>
    public required long Seed { get; init; }

    /// <summary>A topic, an id or its beginning, words of a title, or so many minutes; null or blank when anything will do.</summary>
    public string? Wish { get; init; }

    /// <summary>Ids that don't come whatever is wished.</summary>
    public IReadOnlyCollection<string> LeaveOut { get; init; } = [];

    /// <summary>Whether the easiest comes first, whatever is due: the last one was a bit much.</summary>
    public bool EasiestFirst { get; init; }

    public Selected Select()
    {
        var all = Library.In(Language).ToList();
        var wished = WishMatch.IsNone(Wish) ? null : WishMatch.Find(Wish!, all);
        if (wished is { Count: 0 })
            return new Selected.UnknownWish(Wish!.Trim(), WishMatch.Closest(Wish!, all));

        var left = all.Where(dilemma => !LeaveOut.Contains(dilemma.Id)).ToList();
        var candidates = wished is null ? WithinReach(left)
            : WishMatch.MinutesIn(Wish) is not null ? WithinReach([.. left.Where(wished.Contains)])
            : left.Where(wished.Contains);
        var next = candidates
            .OrderBy(dilemma => EasiestFirst ? dilemma.Difficulty : 0)
            .ThenBy(DueRank)
            .ThenBy(dilemma => LastAt(dilemma) is not null)
            .ThenBy(dilemma => LastAt(dilemma) is null && dilemma.IsHeavy)
            .ThenBy(dilemma => LastAt(dilemma))
            .ThenBy(dilemma => dilemma.Difficulty)
            .ThenBy(dilemma => SeededOrder.Key(Seed, dilemma.Id))
            .FirstOrDefault();
        return next is null ? new Selected.NothingLeft() : new Selected.Found(next, NextGuise.Of(next, Past, Seed));
    }

    private IEnumerable<Dilemma> WithinReach(List<Dilemma> left) =>
        left.TrueForAll(dilemma => dilemma.IsHeavy || LastAt(dilemma) is not null) ? left : left.Where(dilemma => !dilemma.IsHeavy);

    private int DueRank(Dilemma dilemma)
    {
        for (var rank = 0; rank < Due.Count; rank++)
        {
            if (Due[rank] == dilemma.MemoryId)
                return rank;
        }

        return int.MaxValue;
    }

    private DateTimeOffset? LastAt(Dilemma dilemma) =>
        Past.Where(run => run.DilemmaId == dilemma.Id).Select(run => (DateTimeOffset?)run.LastAt).Max();
}
