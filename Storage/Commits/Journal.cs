using System.Data;
using System.Data.Common;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Commits;

/// <summary>Writes batches of changes on a connection of its own, each batch in one transaction.</summary>
internal sealed class Journal : IDisposable
{
    // Hosts share the rows: one that hangs in the middle of a write must not make the others wait for as long as it does.
    private const string Patience = "SET lock_timeout = '2s'; SET idle_in_transaction_session_timeout = '5s'";

    private readonly EmpathyDb _db;
    private readonly DbConnection _connection;
    private readonly Dictionary<RowWrite, RowStatement> _statements = [];
    private readonly Dictionary<RowWrite, DbCommand> _commands = [];

    public Journal(IDbContextFactory<EmpathyDb> databases)
    {
        _db = databases.CreateDbContext();
        _connection = _db.Database.GetDbConnection();
        try
        {
            Open();
        }
        catch
        {
            _db.Dispose();
            throw;
        }
    }

    /// <summary>Whether the connection was lost; the next write makes another.</summary>
    public bool IsCut => _connection.State is not ConnectionState.Open;

    /// <summary>Writes it all, or throws and leaves nothing, unless the connection was cut while it was confirmed: then nobody knows.</summary>
    /// <exception cref="LostRaceException">A row was not as it was read.</exception>
    public void Write(IEnumerable<Changes> all)
    {
        if (IsCut)
            Reopen();
        using var transaction = _connection.BeginTransaction();
        var rows = all.SelectMany(changes => changes.Rows);
        if (_connection.CanCreateBatch)
            WriteTogether(rows, transaction);
        else
            WriteEach(rows, transaction);
        transaction.Commit();
    }

    public void Dispose()
    {
        Forget();
        _db.Dispose();
    }

    private void WriteEach(IEnumerable<RowChange> rows, DbTransaction transaction)
    {
        foreach (var change in rows)
        {
            var statement = StatementOf(change.Write);
            if (!_commands.TryGetValue(change.Write, out var command))
                _commands[change.Write] = command = Prepare(statement);
            statement.Fill(command.Parameters, change);
            command.Transaction = transaction;
            Check(change.Write, command.ExecuteNonQuery());
        }
    }

    // A server is a journey away: all statements make it together.
    private void WriteTogether(IEnumerable<RowChange> rows, DbTransaction transaction)
    {
        using var batch = _connection.CreateBatch();
        batch.Transaction = transaction;
        var writes = new List<RowWrite>();
        foreach (var change in rows)
        {
            var statement = StatementOf(change.Write);
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Sql;
            statement.Prepare(command.Parameters, command.CreateParameter);
            statement.Fill(command.Parameters, change);
            batch.BatchCommands.Add(command);
            writes.Add(change.Write);
        }

        if (writes.Count == 0)
            return;
        batch.ExecuteNonQuery();
        for (var index = 0; index < writes.Count; index++)
            Check(writes[index], batch.BatchCommands[index].RecordsAffected);
    }

    private static void Check(RowWrite write, int rows)
    {
        if (rows != 1 && !write.MayMiss)
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

    private void Open()
    {
        _db.Database.OpenConnection();
        if (!_db.Database.IsNpgsql())
            return;
        using var command = _connection.CreateCommand();
        command.CommandText = Patience;
        command.ExecuteNonQuery();
    }

    private void Reopen()
    {
        Forget();
        _db.Database.CloseConnection();
        Open();
    }

    private void Forget()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
