using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EmpathyBot.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>, which starts no host.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<EmpathyDb>
{
    public EmpathyDb CreateDbContext(string[] args)
    {
        var database = new DbContextOptionsBuilder<EmpathyDb>();
        StorageServices.Configure(database, Path.GetTempPath());
        return new EmpathyDb(database.Options);
    }
}
