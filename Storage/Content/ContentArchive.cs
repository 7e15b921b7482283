using System.Collections.Concurrent;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Content;

/// <summary>Every text that a run or a drill has ever been able to begin with, by its hash, so that it can end on it.</summary>
public sealed class ContentArchive
{
    private readonly ConcurrentDictionary<string, Dilemma> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Drill> _knownDrills = new(StringComparer.Ordinal);
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal ContentArchive(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>Keeps the texts that are new.</summary>
    internal async Task KeepAsync(IReadOnlyCollection<ScenarioText> texts, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var kept = await HashesAsync(db, cancellationToken);
        var changes = new Changes();
        // In one order, so that hosts that start together wait for each other and never both.
        foreach (var text in texts.OrderBy(text => text.Hash, StringComparer.Ordinal))
        {
            if (text.Dilemma is { } dilemma)
                _known.TryAdd(text.Hash, dilemma);
            if (text.Drill is { } drill)
                _knownDrills.TryAdd(text.Hash, drill);
            if (kept.Add(text.Hash))
                changes.AddOnce(new ContentRow { Hash = text.Hash, DilemmaId = text.Id, Text = text.Text, FirstSeenAt = _time.GetUtcNow() });
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

        var row = await RowAsync(hash, cancellationToken);
        var reading = DilemmaReader.ReadKept(row.DilemmaId + ".yaml", row.Text);
        return _known.GetOrAdd(hash, reading.Dilemma ?? throw Unreadable(row, reading.Complaints));
    }

    /// <summary>The drill of that hash.</summary>
    /// <exception cref="InvalidOperationException">It was never kept, or this version of the reader can't read it any more.</exception>
    public async Task<Drill> GetDrillAsync(string hash, CancellationToken cancellationToken)
    {
        if (_knownDrills.TryGetValue(hash, out var known))
            return known;

        var row = await RowAsync(hash, cancellationToken);
        var reading = DrillReader.ReadKept(row.DilemmaId + ".yaml", row.Text);
        return _knownDrills.GetOrAdd(hash, reading.Drill ?? throw Unreadable(row, reading.Complaints));
    }

    private async Task<ContentRow> RowAsync(string hash, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Contents.AsNoTracking().FirstOrDefaultAsync(content => content.Hash == hash, cancellationToken)
            ?? throw new InvalidOperationException($"No text with the hash {hash} was ever kept.");
    }

    private static InvalidOperationException Unreadable(ContentRow row, IEnumerable<Complaint> complaints) =>
        new($"The kept text {row.Hash[..8]} of '{row.DilemmaId}' can't be read: {string.Join("; ", complaints)}");
}

/// <summary>A text to be kept, and what was read from it: a dilemma or a drill.</summary>
internal sealed record ScenarioText(string Hash, string Id, string Text)
{
    public Dilemma? Dilemma { get; private init; }

    public Drill? Drill { get; private init; }

    public static ScenarioText Of(Dilemma dilemma, string text) => new(dilemma.Hash, dilemma.Id, text) { Dilemma = dilemma };

    public static ScenarioText Of(Drill drill, string text) => new(drill.Hash, drill.Id, text) { Drill = drill };
}
