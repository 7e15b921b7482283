using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Roads;

/// <summary>Links to pictures of roads, as whoever fetches one finds them: each opens one run's picture for thirty days.</summary>
public sealed class RoadLinks
{
    /// <summary>For so long a link leads somewhere.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(30);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly AttemptReader _attempts;
    private readonly TimeProvider _time;

    internal RoadLinks(IDbContextFactory<EmpathyDb> databases, AttemptReader attempts, TimeProvider time) =>
        (_databases, _attempts, _time) = (databases, attempts, time);

    /// <summary>The run that this token opens now, and the language of whose it is; null when there is none, or it has expired.</summary>
    public async Task<(Run Run, string? Locale)?> FindAsync(string tokenHash, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from link in db.RoadLinks
            where link.TokenHash == tokenHash && link.ExpiresAt > now
            // Somebody who has asked to be forgotten is gone at once, whatever is not erased yet.
            where !db.Erasures.Any(row => row.PersonId == link.PersonId)
            join person in db.People on link.PersonId equals person.Id
            select new { link.AttemptId, person.Locale }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var attempts = await _attempts.ReadAsync([found.AttemptId], cancellationToken);
        return attempts.GetValueOrDefault(found.AttemptId) is { Run.HasEnded: true } attempt ? (attempt.Run, found.Locale) : null;
    }
}
