using System.Data.Common;
using System.Threading.Channels;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EmpathyBot.Storage.Commits;

/// <summary>
/// Keeps the changes of turns. Turns that wait at the same time share one transaction, and so one flush to disk;
/// when one of them fails, each is tried on its own, so that a lost race harms nobody else.
/// </summary>
internal sealed class CommitQueue(IDbContextFactory<EmpathyDb> databases, Upcoming upcoming, ILogger<CommitQueue> logger) : IHostedService
{
    private const int LargestBatch = 128;

    // A server that is started again, or goes to another machine, is back soon or not for a while; nobody waits for it longer than they would
    // for an answer.
    private static readonly TimeSpan[] Pauses = [.. new[] { 0, 10, 30, 100, 250 }.Select(pause => TimeSpan.FromMilliseconds(pause))];

    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private Task _running = Task.CompletedTask;

    /// <summary>Returns once the changes would survive a power cut.</summary>
    /// <exception cref="LostRaceException">What they build on has changed; nothing of them was kept.</exception>
    public Task KeepAsync(Changes changes)
    {
        if (changes.IsEmpty)
            return Task.CompletedTask;
        var entry = new Entry(changes);
        return _entries.Writer.TryWrite(entry)
            ? entry.Kept.Task
            : throw new InvalidOperationException("The store is closing; nothing more can be kept.");
    }

    /// <summary>Kept soon, and with others where there are any; nobody has to wait for it.</summary>
    /// <returns>Ends when it was tried, whatever came of it: a fault is logged.</returns>
    public Task Note(Changes changes)
    {
        var entry = new Entry(changes);
        return _entries.Writer.TryWrite(entry)
            ? entry.Kept.Task.ContinueWith(static tried => _ = tried.Exception, TaskScheduler.Default)
            : Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Opened here, so that a database that can't be written to is a refused start and not a turn that waits for ever.
        var journal = new Journal(databases);
        _running = Task.Factory.StartNew(() => Run(journal), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _entries.Writer.TryComplete();
        return _running.WaitAsync(cancellationToken);
    }

    private void Run(Journal opened)
    {
        using var journal = opened;
        var batch = new List<Entry>(LargestBatch);
        while (_entries.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < LargestBatch && _entries.Reader.TryRead(out var entry))
                batch.Add(entry);
            Keep(journal, batch);
            batch.Clear();
        }
    }

    private void Keep(Journal journal, List<Entry> batch)
    {
        if (TryKeep(journal, batch) is not { } shared)
        {
            foreach (var entry in batch)
            {
                upcoming.Note(entry.Changes);
                entry.Kept.TrySetResult();
            }
        }
        else if (batch.Count == 1 || journal.IsCut)
        {
            // Where there is no database, none of them fares better on its own.
            foreach (var entry in batch)
                entry.Kept.TrySetException(shared);
        }
        else
        {
            foreach (var entry in batch)
                Keep(journal, [entry]);
        }
    }

    private Exception? TryKeep(Journal journal, List<Entry> batch, int tried = 0)
    {
        try
        {
            journal.Write(batch.Select(entry => entry.Changes));
            return null;
        }
        catch (LostRaceException race)
        {
            return race;
        }
        catch (DbException race) when (IsRace(race))
        {
            return new LostRaceException("Another turn was kept first; this one has to be run again.", race);
        }
        catch (Exception fault) when (tried < Pauses.Length && journal.IsCut && fault is not LostRaceException)
        {
            // What may have been kept after all loses its race now: it is there.
            Task.Delay(Pauses[tried], TimeProvider.System).GetAwaiter().GetResult();
            return TryKeep(journal, batch, tried + 1);
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to whoever waits for it, not to the queue.
        catch (Exception fault)
        {
            logger.LogError(fault, "Could not keep {Count} turns.", batch.Count);
            return fault;
        }
#pragma warning restore CA1031
    }

    // A row that is there already, or one that it belongs to is gone; on a server also two that wait for each other, or one that waited too long.
    private static bool IsRace(DbException fault) => fault switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT } => true,
        { SqlState: ['2', '3', ..] or ['4', '0', ..] or PostgresErrorCodes.LockNotAvailable } => true,
        _ => false,
    };

    private sealed record Entry(Changes Changes)
    {
        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
