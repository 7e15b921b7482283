using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// Takes people whose deliveries are due, or teams. People rather than rows, since what one is sent depends on all that one has coming. Hosts on
/// one PostgreSQL step over each other's (<c>FOR UPDATE SKIP LOCKED</c>); SQLite has one writer at a time anyway.
/// </summary>
internal sealed class ClaimStatement
{
    public static readonly ClaimStatement OfPeople = new("deliveries", "PersonId", "people");
    public static readonly ClaimStatement OfTeams = new("channel_deliveries", "TeamId", "teams");

    private readonly string _onSqlite;
    private readonly string _onPostgres;

    private ClaimStatement(string deliveries, string owner, string owners)
    {
        // So many rows rather than so many people: the rest of what is due is not looked at. The cross join keeps SQLite from beginning with
        // all the people there are (https://www.sqlite.org/optoverview.html#crossjoin).
        var due = $"""
            SELECT d."{owner}" FROM {deliveries} d CROSS JOIN {owners} o
            WHERE o."Id" = d."{owner}" AND d."State" = 0 AND d."NextAt" <= @now AND (o."SweptUntil" IS NULL OR o."SweptUntil" <= @now)
            ORDER BY d."NextAt" LIMIT @most
            """;
        _onSqlite = $"""
            UPDATE {owners} SET "SweptBy" = @host, "SweptUntil" = @until WHERE "Id" IN ({due}) RETURNING "Id"
            """;
        _onPostgres = $"""
            WITH due AS ({due}),
                 mine AS (SELECT "Id" FROM {owners} WHERE "Id" IN (SELECT "{owner}" FROM due) AND ("SweptUntil" IS NULL OR "SweptUntil" <= @now) FOR UPDATE SKIP LOCKED)
            UPDATE {owners} SET "SweptBy" = @host, "SweptUntil" = @until FROM mine WHERE {owners}."Id" = mine."Id" RETURNING {owners}."Id"
            """;
    }

    public async Task<List<long>> RunAsync(
        EmpathyDb db, string host, DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsSqlite() ? _onSqlite : _onPostgres;
        Add(command, "@host", host);
        Add(command, "@now", UtcMicroseconds.Of(now));
        Add(command, "@until", UtcMicroseconds.Of(until));
        Add(command, "@most", most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<long>();
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
