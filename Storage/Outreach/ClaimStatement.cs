using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// Takes people whose deliveries are due. People rather than rows, since what one is sent depends on all that one has coming. Hosts on one
/// PostgreSQL step over each other's (<c>FOR UPDATE SKIP LOCKED</c>); SQLite has one writer at a time anyway.
/// </summary>
internal static class ClaimStatement
{
    // So many rows rather than so many people: the rest of what is due is not looked at. The cross join keeps SQLite from beginning with all
    // the people there are (https://www.sqlite.org/optoverview.html#crossjoin).
    private const string Due = """
        SELECT d."PersonId" FROM deliveries d CROSS JOIN people p
        WHERE p."Id" = d."PersonId" AND d."State" = 0 AND d."NextAt" <= @now AND (p."SweptUntil" IS NULL OR p."SweptUntil" <= @now)
        ORDER BY d."NextAt" LIMIT @most
        """;

    private const string OnSqlite = $"""
        UPDATE people SET "SweptBy" = @host, "SweptUntil" = @until WHERE "Id" IN ({Due}) RETURNING "Id"
        """;

    private const string OnPostgres = $"""
        WITH due AS ({Due}),
             mine AS (SELECT "Id" FROM people WHERE "Id" IN (SELECT "PersonId" FROM due) AND ("SweptUntil" IS NULL OR "SweptUntil" <= @now) FOR UPDATE SKIP LOCKED)
        UPDATE people SET "SweptBy" = @host, "SweptUntil" = @until FROM mine WHERE people."Id" = mine."Id" RETURNING people."Id"
        """;

    public static async Task<List<long>> RunAsync(
        EmpathyDb db, string host, DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsSqlite() ? OnSqlite : OnPostgres;
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
