using System.Data;
using System.Data.Common;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Commits;

/// <summary>Writes batches of changes on a connection of its own, each batch in one transaction.</summary>
internal sealed class Journal : IDisposable
{
    private readonly EmpathyDb _db;
    private readonly DbConnection _connection;
    private readonly Dictionary<RowWrite, RowStatement> _statements = [];
    private readonly Dictionary<RowWrite, DbCommand> _commands = [];

    public Journal(IDbContextFactory<EmpathyDb> databases)
    {
        _db = databases.CreateDbContext();
        _db.Database.OpenConnection();
        _connection = _db.Database.GetDbConnection();
    }

    /// <summary>Writes it all, or throws and leaves nothing.</summary>
    /// <exception cref="LostRaceException">A row was not as it was read.</exception>
    public void Write(IEnumerable<Changes> all)
    {
        if (_connection.State is not ConnectionState.Open)
            Reopen();
        using var transaction = _connection.BeginTransaction();
        foreach (var changes in all)
        {
            foreach (var row in changes.Rows)
                Write(row, transaction);
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        Forget();
        _db.Dispose();
    }

    private void Write(RowChange change, DbTransaction transaction)
    {
        if (!_commands.TryGetValue(change.Write, out var command))
            _commands[change.Write] = command = Prepare(StatementOf(change.Write));
        StatementOf(change.Write).Fill(command.Parameters, change);
        command.Transaction = transaction;
        if (command.ExecuteNonQuery() != 1 && !change.Write.MayMiss)
            throw new LostRaceException();
    }

    private RowStatement StatementOf(RowWrite write) =>
        _statements.TryGetValue(write, out var known) ? known : _statements[write] = RowStatement.Of(_db.Model, write);

    private DbCommand Prepare(RowStatement statement)
    {
        var command = _connection.CreateCommand();
        command.CommandText = statement.Sql;
        statement.Prepare(command.Parameters, command.CreateParameter);
        return command;
    }

    private void Reopen()
    {
        Forget();
        _db.Database.CloseConnection();
        _db.Database.OpenConnection();
    }

    private void Forget()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
