using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmpathyBot.Storage.Sqlite;

/// <summary>
/// What is committed survives a power cut: the write-ahead log is flushed with every commit (in WAL mode SQLite's own default need not).
/// https://www.sqlite.org/pragma.html#pragma_synchronous. A connection keeps up to 16 MB of pages rather than 2, so that the upper levels of
/// the indexes of a million people stay with it.
/// </summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
