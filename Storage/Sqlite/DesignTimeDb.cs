using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EmpathyBot.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>, which starts no host.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var database = new DbContextOptionsBuilder<SqliteDb>();
        StorageServices.Configure(database, new StorageOptions(Path.GetTempPath(), []));
        return new SqliteDb(database.Options);
    }
}
