using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage;

/// <summary>Whether the database answers, and can be written to.</summary>
public sealed class DatabasePulse
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly IDbContextFactory<EmpathyDb> _databases;

    internal DatabasePulse(IDbContextFactory<EmpathyDb> databases) => _databases = databases;

    /// <summary>Asks it.</summary>
    /// <returns>Null when all is well, otherwise what isn't, in words without secrets.</returns>
    public async Task<string?> FindTroubleAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (!db.Database.IsNpgsql())
            return null;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        try
        {
            await db.Database.OpenConnectionAsync(patience.Token);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT pg_is_in_recovery()";
            return await command.ExecuteScalarAsync(patience.Token) is true ? "The PostgreSQL server is a standby: nothing can be kept on it." : null;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return $"The PostgreSQL server does not answer: {fault.Message}";
        }
    }
}
