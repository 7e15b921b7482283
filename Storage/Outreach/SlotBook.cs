using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// How far ahead of its pace each conversation and tenant is, written down for all hosts of one PostgreSQL. The table is unlogged: it costs
/// no flush to disk, and after a crash of the server everybody starts even.
/// </summary>
public sealed class SlotBook
{
    // Nothing real is so far ahead: a clock was set back, and nobody shall wait for it.
    private static readonly TimeSpan Furthest = TimeSpan.FromMinutes(20);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal SlotBook(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>Moves those keys on together.</summary>
    /// <param name="moves">Each key once, and by how much at each of its two paces.</param>
    /// <param name="cancellationToken">Ends the waiting for the database.</param>
    /// <returns>How far ahead of now each is then, in the order of their keys.</returns>
    public async Task<IReadOnlyList<SlotMove>> MoveAsync(IEnumerable<SlotMove> moves, CancellationToken cancellationToken)
    {
        // All hosts lock them in the same order, so that none waits for the other.
        var sorted = moves.OrderBy(move => move.Key, StringComparer.Ordinal).ToList();
        var now = UtcMicroseconds.Of(_time.GetUtcNow());
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            INSERT INTO slots AS s ("Key", "Near", "Far")
            SELECT key, @now + near, @now + far FROM unnest(@keys, @nears, @fars) AS moves(key, near, far)
            ON CONFLICT ("Key") DO UPDATE SET
                "Near" = CASE WHEN s."Near" > @now + @furthest THEN @now ELSE greatest(s."Near", @now) END + excluded."Near" - @now,
                "Far" = CASE WHEN s."Far" > @now + @furthest THEN @now ELSE greatest(s."Far", @now) END + excluded."Far" - @now
            RETURNING "Key", "Near" - @now, "Far" - @now
            """;
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("furthest", (long)Furthest.TotalMicroseconds);
        command.Parameters.AddWithValue("keys", sorted.Select(move => move.Key).ToArray());
        command.Parameters.AddWithValue("nears", sorted.Select(move => (long)move.Near.TotalMicroseconds).ToArray());
        command.Parameters.AddWithValue("fars", sorted.Select(move => (long)move.Far.TotalMicroseconds).ToArray());
        var ahead = new List<SlotMove>(sorted.Count);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ahead.Add(new SlotMove(reader.GetString(0), TimeSpan.FromMicroseconds(reader.GetInt64(1)), TimeSpan.FromMicroseconds(reader.GetInt64(2))));
        return ahead;
    }

    /// <summary>Whoever is even again needs no line.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = UtcMicroseconds.Of(_time.GetUtcNow());
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM slots WHERE "Near" < {now} AND "Far" < {now}""", cancellationToken);
    }
}

/// <summary>A conversation or a tenant, and a time at its pace from second to second and at the one over an hour.</summary>
public readonly record struct SlotMove(string Key, TimeSpan Near, TimeSpan Far);
