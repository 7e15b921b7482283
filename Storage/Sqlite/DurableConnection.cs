using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmpathyBot.Storage.Sqlite;

/// <summary>
/// What is committed survives a power cut: the write-ahead log is flushed with every commit (in WAL mode SQLite's own default need not).
/// https://www.sqlite.org/pragma.html#pragma_synchronous. A connection keeps up to 16 MB of pages rather than 2, so that the upper levels of
/// the indexes of a million people stay with it; the rest is read where the system has it in memory, without a copy of its own.
/// </summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456;";

    // Connections are pooled, and SQLite's own keep what they were told: each is told once.
    private readonly ConditionalWeakTable<object, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (!_told.TryAdd(handle, handle))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
