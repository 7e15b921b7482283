using EmpathyBot.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>A database of a test's own on <see cref="PrivatePostgres"/>.</summary>
internal sealed class PrivateDatabase(string address, Func<Task> drop) : IAsyncDisposable
{
    /// <summary>What <c>Storage:Database</c> is set to.</summary>
    public string Address { get; } = address;

    /// <summary>Looks at what is kept, whoever runs on it.</summary>
    public async Task<T> KeptAsync<T>(Func<PostgresDb, Task<T>> look)
    {
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(OwnAddress).Options);
        return await look(db);
    }

    /// <summary>Cuts every connection that others have to it; returns how many there were.</summary>
    public async Task<long> CutConnectionsAsync() => (long)(await AskAsync(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"))!;

    /// <summary>Runs one statement; returns its first value.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(OwnAddress);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync() => await drop();

    // Apart from the bot's, and gone when it has been used.
    private string OwnAddress => new NpgsqlConnectionStringBuilder(Address) { Pooling = false }.ConnectionString;
}
