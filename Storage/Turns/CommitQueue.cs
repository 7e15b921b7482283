using System.Threading.Channels;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// Keeps the changes of turns. Turns that wait at the same time share one transaction, and so one flush to disk;
/// when one of them fails, each is tried on its own, so that a lost race harms nobody else.
/// </summary>
internal sealed class CommitQueue(IDbContextFactory<EmpathyDb> databases, ILogger<CommitQueue> logger) : IHostedService
{
    private const int LargestBatch = 128;

    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private Task _running = Task.CompletedTask;

    /// <summary>Returns once the changes would survive a power cut.</summary>
    /// <exception cref="LostRaceException">What they build on has changed; nothing of them was kept.</exception>
    public Task KeepAsync(Changes changes)
    {
        if (changes.IsEmpty)
            return Task.CompletedTask;
        var entry = new Entry(changes, null);
        return _entries.Writer.TryWrite(entry)
            ? entry.Kept.Task
            : throw new InvalidOperationException("The store is closing; nothing more can be kept.");
    }

    /// <summary>Rides along with the next commit: where an attempt is shown. Worth keeping, not worth waiting for.</summary>
    public void Note(ShownNote note) => _entries.Writer.TryWrite(new Entry(null, note));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _entries.Writer.TryComplete();
        return _running.WaitAsync(cancellationToken);
    }

    private void Run()
    {
        var batch = new List<Entry>(LargestBatch);
        while (_entries.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < LargestBatch && _entries.Reader.TryRead(out var entry))
                batch.Add(entry);
            Keep(batch);
            batch.Clear();
        }
    }

    private void Keep(List<Entry> batch)
    {
        if (TryKeep(batch) is null)
        {
            foreach (var entry in batch)
                entry.Kept.TrySetResult();
            return;
        }

        foreach (var entry in batch)
        {
            if (TryKeep([entry]) is { } fault)
                entry.Kept.TrySetException(fault);
            else
                entry.Kept.TrySetResult();
        }
    }

    private Exception? TryKeep(IReadOnlyList<Entry> batch)
    {
        try
        {
            using var db = databases.CreateDbContext();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            using var transaction = db.Database.BeginTransaction();
            foreach (var entry in batch)
                entry.Changes?.ApplyTo(db);
            db.SaveChanges();
            foreach (var entry in batch)
                entry.Note?.Keep(db);
            transaction.Commit();
            return null;
        }
        catch (DbUpdateException race)
        {
            return new LostRaceException("Another turn was kept first; this one has to be run again.", race);
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to whoever waits for it, not to the queue.
        catch (Exception fault)
        {
            logger.LogError(fault, "Could not keep {Count} turns.", batch.Count);
            return fault;
        }
#pragma warning restore CA1031
    }

    private sealed record Entry(Changes? Changes, ShownNote? Note)
    {
        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Which message shows where an attempt stands, and since when.</summary>
internal sealed record ShownNote(Guid AttemptId, string CardId, DateTimeOffset ShownAt)
{
    public void Keep(EmpathyDb db) =>
        db.Attempts.Where(row => row.Id == AttemptId).ExecuteUpdate(set => set
            .SetProperty(row => row.CardId, CardId)
            .SetProperty(row => row.ShownAt, ShownAt));
}
