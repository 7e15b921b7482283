using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EmpathyBot.Storage;

/// <summary>Brings a database up to the present shape, and costs next to nothing where it has it.</summary>
internal static class Upgrade
{
    // Any number that is nobody else's on the same database.
    private const string Lock = "SELECT pg_advisory_lock(5077112026)";
    private const string Unlock = "SELECT pg_advisory_unlock(5077112026)";

    // A big database takes its time, and so does whoever waits for another host that does it.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (await IsDoneAsync(db, cancellationToken))
            return;
        db.Database.SetCommandTimeout(Longest);
        if (db.Database.IsNpgsql())
            await RunAloneAsync(db, cancellationToken);
        else
            await db.Database.MigrateAsync(cancellationToken);
    }

    // Of hosts that start together one does it, and nothing is logged as an error that is none, as Entity Framework's own attempts would be.
    private static async Task RunAloneAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync(Lock, cancellationToken);
        try
        {
            if (await IsDoneAsync(db, cancellationToken))
                return;
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync(Unlock, CancellationToken.None);
        }
    }

    // Asked plainly: Entity Framework's own check makes its whole machinery of migrations first.
    private static async Task<bool> IsDoneAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;
        try
        {
            return await command.ExecuteScalarAsync(cancellationToken) as string == db.Database.GetMigrations().Last();
        }
        catch (DbException)
        {
            // A new database: there is no such table yet.
            return false;
        }
    }
}
