using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>Reads outside turns, for many people at once, what messages about talks, flags and heavy dilemmas need to know.</summary>
public sealed class SafetyReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HoursOptions _hours;
    private readonly SafetyOptions _options;
    private readonly Facilitators _facilitators;
    private readonly WithdrawnShelf _withdrawn;

    internal SafetyReader(
        IDbContextFactory<EmpathyDb> databases, HoursOptions hours, SafetyOptions options, Facilitators facilitators, WithdrawnShelf withdrawn) =>
        (_databases, _hours, _options, _facilitators, _withdrawn) = (databases, hours, options, facilitators, withdrawn);

    /// <summary>Wishes to talk as they stand; those that are gone are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, TalkFacts>> ReadTalksAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, TalkFacts>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await TalkFacts.ReadAsync(db, ids, cancellationToken);
    }

    /// <summary>What each of these reviewers may see by then of what waits in their tenant, and of what is off the shelf there. Who reviews nothing is left out.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<FlagFacts>>> ReadReviewsAsync(
        IReadOnlyCollection<long> reviewers, DateTimeOffset by, CancellationToken cancellationToken)
    {
        var reviews = new Dictionary<long, IReadOnlyList<FlagFacts>>();
        if (reviewers.Count == 0)
            return reviews;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var tenants = await db.People.Where(row => reviewers.Contains(row.Id)).Select(row => row.Tenant).Distinct().ToListAsync(cancellationToken);
        foreach (var tenant in tenants)
        {
            var open = await OpenReviews.ReadAsync(db, tenant, ReviewDay.ShownTo(by, _hours), _options.FlagThreshold, cancellationToken);
            var theirs = await _facilitators.ReviewersOf(db, tenant).Where(row => reviewers.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
            foreach (var reviewer in theirs)
                reviews[reviewer] = [.. open.Where(one => one.GiverId != reviewer)];
        }

        return reviews;
    }

    /// <summary>The ids of dilemmas that are off the shelf for these people, since they were flagged in their tenant.</summary>
    public async Task<ILookup<long, string>> FindWithdrawnAsync(IReadOnlyCollection<long> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0 || !await _withdrawn.HasAnyAsync(cancellationToken))
            return NoDilemmas;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var tenants = await db.People.Where(row => people.Contains(row.Id)).Select(row => new { row.Id, row.Tenant }).ToListAsync(cancellationToken);
        var found = new List<(long Person, string Dilemma)>();
        foreach (var tenant in tenants.GroupBy(one => one.Tenant, StringComparer.Ordinal))
        {
            var off = (await _withdrawn.FindAsync(tenant.Key, cancellationToken)).Dilemmas;
            found.AddRange(tenant.SelectMany(one => off.Select(dilemma => (one.Id, dilemma))));
        }

        return found.ToLookup(one => one.Person, one => one.Dilemma);
    }

    /// <summary>The ids of dilemmas that these people flagged themselves, and don't get back unasked.</summary>
    public async Task<ILookup<long, string>> FindKeptAwayAsync(IReadOnlyCollection<long> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return NoDilemmas;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var found = await OwnFlags.Standing(db).Where(flag => people.Contains(flag.PersonId) && flag.On == FlagOn.Dilemma)
            .Select(flag => new { flag.PersonId, flag.Subject }).Distinct().ToListAsync(cancellationToken);
        return found.ToLookup(one => one.PersonId, one => one.Subject);
    }

    private static ILookup<long, string> NoDilemmas => Array.Empty<string>().ToLookup(_ => 0L);

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
