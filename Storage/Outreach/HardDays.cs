using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Who has just been through something hard, or is in it: a heavy dilemma, or one that ended with something lost.</summary>
internal static class HardDays
{
    /// <summary>Of these people, when each was last in such a thing since then; who wasn't is left out.</summary>
    public static async Task<IReadOnlyDictionary<long, DateTimeOffset>> FindAsync(
        EmpathyDb db, ContentArchive contents, IReadOnlyCollection<long> people, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, DateTimeOffset>();
        if (people.Count == 0)
            return found;
        var ended = await db.Attempts.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && row.Status == AttemptStatus.Finished && row.EndedAt > since)
            .Select(row => new { row.PersonId, row.ContentHash, row.GuiseId, row.EndingId, At = row.EndedAt!.Value })
            .OrderByDescending(row => row.At).ToListAsync(cancellationToken);
        foreach (var one in ended.Where(one => !found.ContainsKey(one.PersonId)))
        {
            var dilemma = await contents.GetAsync(one.ContentHash, cancellationToken);
            if (Load.Weighs(dilemma, one.EndingId is { } ending ? dilemma.Guise(one.GuiseId).FindEnding(ending) : null))
                found[one.PersonId] = one.At;
        }

        // What was left lying for days weighs on nobody any more.
        var begun = await db.Attempts.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && (row.Status == AttemptStatus.UnderWay || row.Status == AttemptStatus.PutAway)
                && row.BegunAt != null && (row.BegunAt > since || row.ShownAt > since))
            .Select(row => new { row.PersonId, row.ContentHash, row.Status, row.BegunAt, row.ShownAt }).ToListAsync(cancellationToken);
        foreach (var one in begun)
        {
            var at = one.Status is AttemptStatus.UnderWay ? now : new[] { one.BegunAt!.Value, one.ShownAt ?? DateTimeOffset.MinValue }.Max();
            if ((!found.TryGetValue(one.PersonId, out var before) || before < at) && (await contents.GetAsync(one.ContentHash, cancellationToken)).IsHeavy)
                found[one.PersonId] = at;
        }

        return found;
    }
}
