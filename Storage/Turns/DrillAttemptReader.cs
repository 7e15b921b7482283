using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage.Turns;

/// <summary>Reads drills outside turns, many at once.</summary>
public sealed class DrillAttemptReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly ContentArchive _contents;
    private readonly ILogger<DrillAttemptReader> _logger;

    internal DrillAttemptReader(IDbContextFactory<EmpathyDb> databases, ContentArchive contents, ILogger<DrillAttemptReader> logger) =>
        (_databases, _contents, _logger) = (databases, contents, logger);

    /// <summary>The drills of these ids as they stand; those that are gone, or can't be read any more, are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, DrillAttempt>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, DrillAttempt>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.DrillAttempts.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var attempts = new Dictionary<Guid, DrillAttempt>();
        foreach (var row in rows)
        {
            try
            {
                attempts[row.Id] = await ReadAsync(db, _contents, row, cancellationToken);
            }
            catch (InvalidOperationException fault)
            {
                _logger.LogError(fault, "The drill {Attempt} can't be read; its time-out is left out.", row.Id);
            }
        }

        return attempts;
    }

    /// <summary>The drill of that row, with what was said in it.</summary>
    internal static async Task<DrillAttempt> ReadAsync(EmpathyDb db, ContentArchive contents, DrillAttemptRow row, CancellationToken cancellationToken) => DrillRows.Of(
        await contents.GetDrillAsync(row.ContentHash, cancellationToken),
        row,
        await db.DrillGoes.AsNoTracking().Where(go => go.AttemptId == row.Id).ToListAsync(cancellationToken));
}
