using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Selection;

/// <summary>In which guise a dilemma comes, or comes back.</summary>
public static class NextGuise
{
    /// <summary>
    /// One they never had, else the one that lies longest back; so never the last one again, as long as there is another.
    /// </summary>
    /// <param name="dilemma">The dilemma, as it reads now.</param>
    /// <param name="past">What the person has had, of this dilemma and of others, in any order.</param>
    /// <param name="seed">Decides between equals: the same seed always decides the same.</param>
    public static Guise Of(Dilemma dilemma, IEnumerable<PastRun> past, long seed)
    {
        var lastAt = past
            .Where(run => run.DilemmaId == dilemma.Id)
            .GroupBy(run => run.GuiseId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(run => run.LastAt), StringComparer.Ordinal);
        return dilemma.Guises
            .OrderBy(guise => lastAt.TryGetValue(guise.Id, out var at) ? at : DateTimeOffset.MinValue)
            .ThenBy(guise => SeededOrder.Key(seed, $"{dilemma.Id}/{guise.Id}"))
            .First();
    }
}
