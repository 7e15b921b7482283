using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Sqlite;

/// <summary>Brings a database up to the present shape, and costs next to nothing where it has it.</summary>
internal static class Upgrade
{
    public static async Task RunAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (await LastAsync(db, cancellationToken) != db.Database.GetMigrations().Last())
            await db.Database.MigrateAsync(cancellationToken);
    }

    // Asked plainly: Entity Framework's own check makes its whole machinery of migrations first.
    private static async Task<string?> LastAsync(EmpathyDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;
        try
        {
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        catch (DbException)
        {
            // A new database: there is no such table yet.
            return null;
        }
    }
}
