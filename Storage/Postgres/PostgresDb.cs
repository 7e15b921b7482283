using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Postgres;

/// <summary>Everything that is kept, on a server that several hosts share.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : EmpathyDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().HaveConversion<StorableText>();
    }
}
