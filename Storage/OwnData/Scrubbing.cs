using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.OwnData;

/// <summary>Sees to it that what was erased is in no file any more.</summary>
internal static class Scrubbing
{
    // Rows that moved between pages leave copies behind that secure_delete does not reach (https://www.sqlite.org/pragma.html#pragma_secure_delete):
    // only a file that is written anew has none.
    private const string Anew = "VACUUM";
    private const string EmptyLog = "PRAGMA wal_checkpoint(TRUNCATE)";
    private const int Tries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>
    /// On SQLite writes the file anew and empties the write-ahead log; takes about a second for 100 MB, and turns wait meanwhile. A PostgreSQL
    /// server does the same by itself, in its own time (autovacuum).
    /// </summary>
    /// <exception cref="TimeoutException">Somebody read all the while, so that the log could not be emptied.</exception>
    public static async Task RunAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
            return;
        db.Database.SetCommandTimeout(Longest);
        await db.Database.ExecuteSqlRawAsync(Anew, cancellationToken);
        for (var tried = 1; !await IsEmptiedAsync(db, cancellationToken); tried++)
        {
            if (tried == Tries)
                throw new TimeoutException("The write-ahead log could not be emptied: somebody was reading the database all the while.");
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<bool> IsEmptiedAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = EmptyLog;
        // Its first value says whether somebody was in the way.
        return await command.ExecuteScalarAsync(cancellationToken) is 0L;
    }
}
