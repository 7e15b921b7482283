using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>What waits for reviewers of a tenant.</summary>
internal static class OpenReviews
{
    /// <summary>What is withdrawn comes first, then what was flagged, each with most people first; last what was decided to stay off.</summary>
    /// <param name="db">Where.</param>
    /// <param name="tenant">Whose.</param>
    /// <param name="shownTo">Flags from then on are not shown yet.</param>
    /// <param name="threshold">It is withdrawn once so many different people have flagged it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<FlagFacts>> ReadAsync(
        EmpathyDb db, string tenant, DateTimeOffset shownTo, int threshold, CancellationToken cancellationToken)
    {
        var waiting = await TenantFlags.Waiting(db, shownTo).Where(row => row.Tenant == tenant).Select(row => new { row.On, row.Subject }).ToListAsync(cancellationToken);
        var off = await db.Flagged.Where(row => row.Tenant == tenant && row.State == FlaggedState.KeptOff).Select(row => new { row.On, row.Subject }).ToListAsync(cancellationToken);
        var facts = await FlagFacts.ReadAsync(
            db, tenant, [.. waiting.Concat(off).Select(one => new FlagSubject(one.On, one.Subject))], shownTo, threshold, cancellationToken);
        return
        [
            .. facts.Values
                .OrderBy(one => one.State is FlaggedState.Withdrawn ? 0 : one.Waits ? 1 : 2)
                .ThenByDescending(one => one.People)
                .ThenBy(one => one.Subject.ToString(), StringComparer.Ordinal),
        ];
    }
}
