using System.Collections.Frozen;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Drills;

/// <summary>
/// Which drill comes next for a person: of the skills never practised the first in their order, then the one that is recalled worst by now;
/// on its ladder the next rung. Never the same customer twice running.
/// </summary>
public sealed record NextDrill
{
    public required DrillLibrary Library { get; init; }

    /// <summary>The person's language; a drill not written in it comes in English.</summary>
    public required string Language { get; init; }

    /// <summary>What the person has done, in any order.</summary>
    public required IReadOnlyCollection<PastDrill> Past { get; init; }

    /// <summary>The chance, from 0 to 1, that a skill is recalled now; none for a skill never practised.</summary>
    public required IReadOnlyDictionary<Skill, double> Recall { get; init; }

    /// <summary>The skill that was asked for; null when anything will do.</summary>
    public Skill? Wish { get; init; }

    /// <summary>The customer met last, where they are not among what was done; null when there is none.</summary>
    public string? JustMet { get; init; }

    /// <summary>Ids that don't come whatever is wished.</summary>
    public IReadOnlySet<string> LeaveOut { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Decides between equals: the same seed always decides the same.</summary>
    public required long Seed { get; init; }

    /// <summary>The drill; null when there is no other customer to meet.</summary>
    public Drill? Select()
    {
        var last = JustMet ?? Past.MaxBy(past => past.At)?.DrillId;
        var ladders = Library.In(Language)
            .Where(drill => drill.Id != last && !LeaveOut.Contains(drill.Id) && (Wish is null || drill.Skill == Wish))
            .ToLookup(drill => drill.Skill);
        return Skills.InOrder
            .Where(ladders.Contains)
            .OrderBy(skill => Recall.TryGetValue(skill, out var recall) ? recall : -1)
            .Select(skill => OnLadder(skill, [.. ladders[skill]]))
            .FirstOrDefault();
    }

    private Drill OnLadder(Skill skill, List<Drill> ladder)
    {
        var climbed = Past.Where(past => past.Skill == skill).MaxBy(past => past.At);
        var rung = climbed is null ? ladder.Min(drill => drill.Rung) : RungAfter(climbed, ladder);
        // Whoever has come to the top meets whom they have not met for longest.
        return ladder
            .OrderBy(drill => rung is { } wanted ? Math.Abs(drill.Rung - wanted) : 0)
            .ThenBy(LastMet)
            .ThenBy(drill => drill.Rung)
            .ThenBy(drill => SeededOrder.Key(Seed, drill.Id))
            .First();
    }

    private static int? RungAfter(PastDrill climbed, List<Drill> ladder) => climbed.Rating switch
    {
        Rating.Good or Rating.Easy => ladder.Where(drill => drill.Rung > climbed.Rung).Select(drill => (int?)drill.Rung).Min(),
        Rating.Hard => climbed.Rung,
        _ => ladder.Where(drill => drill.Rung < climbed.Rung).Select(drill => (int?)drill.Rung).Max() ?? climbed.Rung,
    };

    private DateTimeOffset LastMet(Drill drill) =>
        Past.Where(past => past.DrillId == drill.Id).Select(past => past.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
}
