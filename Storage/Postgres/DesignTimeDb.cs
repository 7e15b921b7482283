using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EmpathyBot.Storage.Postgres;

/// <inheritdoc cref="Sqlite.DesignTimeDb"/>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var database = new DbContextOptionsBuilder<PostgresDb>();
        StorageServices.Configure(database, new StorageOptions(Path.GetTempPath(), [], "Host=localhost"));
        return new PostgresDb(database.Options);
    }
}
