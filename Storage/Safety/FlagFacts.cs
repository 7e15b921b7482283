using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>
/// What reviewers see of flags: how many people, what for, and what they wrote. Only of days that are over, without a time, in the order of
/// the alphabet: who was at it at that moment can't be matched with it.
/// </summary>
/// <param name="State">Where it stands.</param>
/// <param name="Reviews">How often it was reviewed.</param>
/// <param name="People">How many different people flagged it since.</param>
/// <param name="Kinds">What for, with how many people.</param>
/// <param name="Lines">What they wrote.</param>
public sealed record FlagFacts(
    FlagSubject Subject, FlaggedState State, int Reviews, int People, IReadOnlyList<(FlagKind Kind, int People)> Kinds, IReadOnlyList<string> Lines)
{
    /// <summary>Reads what is known of these; what was never flagged is left out.</summary>
    /// <param name="db">Where.</param>
    /// <param name="subjects">Which.</param>
    /// <param name="shownTo">Flags from then on are not shown yet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<IReadOnlyDictionary<FlagSubject, FlagFacts>> ReadAsync(
        EmpathyDb db, IReadOnlyCollection<FlagSubject> subjects, DateTimeOffset shownTo, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<FlagSubject, FlagFacts>();
        foreach (var subject in subjects.Distinct())
        {
            var row = await db.Flagged.AsNoTracking().FirstOrDefaultAsync(one => one.On == subject.On && one.Subject == subject.Id, cancellationToken);
            if (row is null)
                continue;
            var since = row.ReviewedTo ?? DateTimeOffset.UnixEpoch;
            var flags = await db.Flags.AsNoTracking()
                .Where(flag => flag.On == subject.On && flag.Subject == subject.Id && flag.At >= since && flag.At < shownTo)
                .ToListAsync(cancellationToken);
            facts[subject] = new FlagFacts(
                subject,
                row.State,
                row.Reviews,
                flags.Select(flag => flag.PersonId).Distinct().Count(),
                [.. flags.GroupBy(flag => flag.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Select(flag => flag.PersonId).Distinct().Count()))],
                [.. flags.Select(flag => flag.Line).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)]);
        }

        return facts;
    }
}
