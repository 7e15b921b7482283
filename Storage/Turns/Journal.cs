using System.Data.Common;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EmpathyBot.Storage.Turns;

/// <summary>Writes batches of turns on a connection of its own, each batch in one transaction.</summary>
internal sealed class Journal : IDisposable
{
    private readonly EmpathyDb _db;
    private readonly PreparedInsert<HandledRow> _handled;
    private readonly PreparedInsert<DecisionRow> _decisions;

    public Journal(IDbContextFactory<EmpathyDb> databases)
    {
        _db = databases.CreateDbContext();
        _db.ChangeTracker.AutoDetectChangesEnabled = false;
        _db.Database.OpenConnection();
        var connection = _db.Database.GetDbConnection();
        _handled = new PreparedInsert<HandledRow>(_db, connection);
        _decisions = new PreparedInsert<DecisionRow>(_db, connection);
    }

    /// <summary>Writes it all, or throws and leaves nothing.</summary>
    public void Write(IReadOnlyCollection<Changes> turns, IReadOnlyCollection<ShownNote> notes)
    {
        using var transaction = _db.Database.BeginTransaction();
        try
        {
            WriteTurns(turns, transaction.GetDbTransaction());
            foreach (var note in notes)
                Write(note);
            transaction.Commit();
        }
        finally
        {
            _db.ChangeTracker.Clear();
        }
    }

    public void Dispose()
    {
        _handled.Dispose();
        _decisions.Dispose();
        _db.Dispose();
    }

    private void WriteTurns(IReadOnlyCollection<Changes> turns, DbTransaction transaction)
    {
        foreach (var turn in turns.Where(turn => turn.HasOthers))
            turn.ApplyTo(_db);
        if (_db.ChangeTracker.HasChanges())
            _db.SaveChanges();
        foreach (var turn in turns)
        {
            if (turn.Decision is { } decision)
                _decisions.Write(decision, transaction);
            if (turn.Handled is { } handled)
                _handled.Write(handled, transaction);
        }
    }

    private void Write(ShownNote note) => Shown(_db, note.AttemptId, note.CardId, note.ShownAt);

    private static readonly Func<EmpathyDb, Guid, string, DateTimeOffset, int> Shown = (db, id, card, at) =>
        db.Attempts.Where(row => row.Id == id).ExecuteUpdate(set => set.SetProperty(row => row.CardId, card).SetProperty(row => row.ShownAt, at));
}
