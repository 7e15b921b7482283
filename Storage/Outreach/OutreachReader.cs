using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Reads what messages about debriefs and promises are made of, outside turns, for many people at once.</summary>
public sealed class OutreachReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal OutreachReader(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>Of these runs those whose debrief is put off to a moment, and to which.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> FindPutOffAsync(IReadOnlyCollection<Guid> attempts, CancellationToken cancellationToken)
    {
        if (attempts.Count == 0)
            return new Dictionary<Guid, DateTimeOffset>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Debriefs.AsNoTracking()
            .Where(row => attempts.Contains(row.AttemptId) && row.Status == DebriefStatus.PutOff && row.PutOffTo != null)
            .ToDictionaryAsync(row => row.AttemptId, row => row.PutOffTo!.Value, cancellationToken);
    }

    /// <summary>Of these promises those that wait to be asked after.</summary>
    public async Task<IReadOnlyDictionary<Guid, PromiseRow>> FindPromisesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, PromiseRow>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Promises.AsNoTracking().Where(row => ids.Contains(row.Id) && row.Text != null).ToListAsync(cancellationToken);
        return rows.Where(row => PersonPromises.IsOpen(row, _time.GetUtcNow())).ToDictionary(row => row.Id);
    }
}
