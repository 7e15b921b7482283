using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage;

/// <summary>Makes contexts on whichever database was chosen, for everyone who need not know which.</summary>
internal sealed class Databases<TDb>(IDbContextFactory<TDb> pool) : IDbContextFactory<EmpathyDb>
    where TDb : EmpathyDb
{
    public EmpathyDb CreateDbContext() => pool.CreateDbContext();

    public async Task<EmpathyDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await pool.CreateDbContextAsync(cancellationToken);
}
