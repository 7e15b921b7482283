using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.OwnData;

/// <summary>Exports that are fetched outside turns: each once, and within its hour.</summary>
public sealed class Exports
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal Exports(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>The export that this token opens now; null when there is none, or it was fetched, or its hour is over.</summary>
    public async Task<ExportRow?> FindAsync(string tokenHash, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Exports.AsNoTracking()
            .FirstOrDefaultAsync(row => row.TokenHash == tokenHash && row.State == ExportState.Open && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Counts the export as fetched by this token.</summary>
    /// <returns>False when somebody was first.</returns>
    public Task<bool> TryTakeAsync(ExportRow export, CancellationToken cancellationToken) =>
        TryMoveAsync(export, ExportState.Open, ExportState.Fetched, cancellationToken);

    /// <summary>A file that was being handed over has arrived; or hasn't, and can be asked for again.</summary>
    public Task<bool> EndAsync(ExportRow export, bool hasArrived, CancellationToken cancellationToken) =>
        TryMoveAsync(export, ExportState.UnderWay, hasArrived ? ExportState.Fetched : ExportState.Open, cancellationToken);

    private async Task<bool> TryMoveAsync(ExportRow export, ExportState from, ExportState to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        var ended = to is ExportState.Fetched ? _time.GetUtcNow() : (DateTimeOffset?)null;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Exports.Where(row => row.Id == export.Id && row.State == from && row.TokenHash == export.TokenHash)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, to).SetProperty(row => row.EndedAt, ended), cancellationToken) == 1;
    }
}
