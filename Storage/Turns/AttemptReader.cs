using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage.Turns;

/// <summary>Reads attempts outside turns, many at once, and what is worth practising again.</summary>
public sealed class AttemptReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly ContentArchive _contents;
    private readonly ILogger<AttemptReader> _logger;

    internal AttemptReader(IDbContextFactory<EmpathyDb> databases, ContentArchive contents, ILogger<AttemptReader> logger) =>
        (_databases, _contents, _logger) = (databases, contents, logger);

    /// <summary>The attempts of these ids as they stand, made again from their decisions; those that are gone, or can't be read any more, are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Attempt>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, Attempt>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Attempts.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var decisions = (await TurnQueries.DecisionsAsync(db, ids, cancellationToken)).ToLookup(kept => kept.Decision.AttemptId);
        var attempts = new Dictionary<Guid, Attempt>();
        foreach (var row in rows)
        {
            try
            {
                attempts[row.Id] = AttemptRows.Replay(await _contents.GetAsync(row.ContentHash, cancellationToken), row, [.. decisions[row.Id]]);
            }
            catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException)
            {
                _logger.LogError(fault, "The attempt {Attempt} can't be read; what was to come of it is left out.", row.Id);
            }
        }

        return attempts;
    }

    /// <summary>The ids of the dilemmas that are worth practising again by then, per person, the longest due first.</summary>
    public async Task<ILookup<long, string>> FindDueAsync(IReadOnlyCollection<long> people, DateTimeOffset by, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return Array.Empty<string>().ToLookup(_ => 0L);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var due = await db.Memories.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && row.Kind == MemoryKind.Dilemma && row.DueAt <= by)
            .OrderBy(row => row.DueAt)
            .Select(row => new { row.PersonId, row.Subject })
            .ToListAsync(cancellationToken);
        return due.ToLookup(row => row.PersonId, row => row.Subject);
    }

    /// <summary>What people have been through, each dilemma once.</summary>
    public async Task<ILookup<long, PlayedRow>> FindPlayedAsync(IReadOnlyCollection<long> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return Array.Empty<PlayedRow>().ToLookup(row => row.PersonId);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return (await db.Played.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
    }
}
