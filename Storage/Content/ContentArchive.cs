using System.Collections.Concurrent;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Content;

/// <summary>Every text that a run has ever been able to begin with, by its hash, so that the run can end on it.</summary>
public sealed class ContentArchive
{
    private readonly ConcurrentDictionary<string, Dilemma> _known = new(StringComparer.Ordinal);
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal ContentArchive(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>Keeps the texts that are new.</summary>
    internal async Task KeepAsync(IReadOnlyCollection<ScenarioFile> files, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var kept = await HashesAsync(db, cancellationToken);
        var changes = new Changes();
        // In one order, so that hosts that start together wait for each other and never both.
        foreach (var file in files.OrderBy(file => file.Dilemma.Hash, StringComparer.Ordinal))
        {
            _known.TryAdd(file.Dilemma.Hash, file.Dilemma);
            if (kept.Add(file.Dilemma.Hash))
            {
                changes.AddOnce(new ContentRow
                {
                    Hash = file.Dilemma.Hash,
                    DilemmaId = file.Dilemma.Id,
                    Text = file.Text,
                    FirstSeenAt = _time.GetUtcNow(),
                });
            }
        }

        if (changes.IsEmpty)
            return;
        using var journal = new Journal(_databases);
        journal.Write([changes]);
    }

    // At start every query that Entity Framework has to learn is a tenth of a second somebody waits.
    private static async Task<HashSet<string>> HashesAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT "Hash" FROM contents""";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            hashes.Add(reader.GetString(0));
        return hashes;
    }

    /// <summary>The dilemma of that hash.</summary>
    /// <exception cref="InvalidOperationException">It was never kept, or this version of the reader can't read it any more.</exception>
    public async Task<Dilemma> GetAsync(string hash, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(hash, out var known))
            return known;

        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Contents.AsNoTracking().FirstOrDefaultAsync(content => content.Hash == hash, cancellationToken)
            ?? throw new InvalidOperationException($"No dilemma with the hash {hash} was ever kept.");
        var reading = DilemmaReader.ReadKept(row.DilemmaId + ".yaml", row.Text);
        var dilemma = reading.Dilemma
            ?? throw new InvalidOperationException($"The kept text {hash[..8]} of '{row.DilemmaId}' can't be read: {string.Join("; ", reading.Complaints)}");
        return _known.GetOrAdd(hash, dilemma);
    }
}
