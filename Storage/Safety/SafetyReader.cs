using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>Reads outside turns, for many people at once, what messages about talks, flags and heavy dilemmas need to know.</summary>
public sealed class SafetyReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HoursOptions _hours;
    private readonly SafetyOptions _options;

    internal SafetyReader(IDbContextFactory<EmpathyDb> databases, HoursOptions hours, SafetyOptions options) =>
        (_databases, _hours, _options) = (databases, hours, options);

    /// <summary>Wishes to talk as they stand; those that are gone are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, TalkFacts>> ReadTalksAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, TalkFacts>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await TalkFacts.ReadAsync(db, ids, cancellationToken);
    }

    /// <summary>What reviewers may see of these by then; what was never flagged is left out.</summary>
    public async Task<IReadOnlyDictionary<FlagSubject, FlagFacts>> ReadFlagsAsync(
        IReadOnlyCollection<FlagSubject> subjects, DateTimeOffset by, CancellationToken cancellationToken)
    {
        if (subjects.Count == 0)
            return new Dictionary<FlagSubject, FlagFacts>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await FlagFacts.ReadAsync(db, subjects, ReviewDay.ShownTo(by, _hours), cancellationToken);
    }

    /// <summary>Those of these people who are brought nothing heavy of this topic now: they have had their share, turned it down, or want a light one next.</summary>
    /// <param name="people">Whom.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="heavy">The ids of all heavy dilemmas.</param>
    /// <param name="by">When.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlySet<long>> FindSparedAsync(
        IReadOnlyCollection<long> people, string topic, IReadOnlyCollection<string> heavy, DateTimeOffset by, CancellationToken cancellationToken)
    {
        var since = by - HeavyShare.Week;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var had = await db.Attempts.Where(row => people.Contains(row.PersonId) && heavy.Contains(row.DilemmaId) && row.BegunAt > since)
            .GroupBy(row => row.PersonId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var wishes = await db.Rhythms.AsNoTracking().Where(row => people.Contains(row.PersonId) && (row.NoHeavyTopics != null || row.LightenedAt != null))
            .ToListAsync(cancellationToken);
        var spared = had.Where(one => one.Count >= _options.HeavyPerWeek).Select(one => one.Key).ToHashSet();
        spared.UnionWith(wishes.Where(row => row.LightenedAt is not null || HeavyTopics.Of(row).Contains(topic)).Select(row => row.PersonId));
        if (_options.HeavyPerWeek == 0)
            spared.UnionWith(people);
        return spared;
    }
}
