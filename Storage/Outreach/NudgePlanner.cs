using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// Turns people whose memory is due into deliveries. Costs what the due ones cost: the rest of a million is never looked at.
/// </summary>
public sealed class NudgePlanner
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal NudgePlanner(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>Plans nudges for those who are due.</summary>
    /// <param name="most">At most so many people.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many were due.</returns>
    public async Task<int> PlanAsync(int most, CancellationToken cancellationToken)
    {
        var now = UtcMicroseconds.Of(_time.GetUtcNow());
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => PlanAsync(db, now, most, cancellationToken));
    }

    private static async Task<int> PlanAsync(EmpathyDb db, long now, int most, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Hosts that plan at the same moment plan the same: the key is made of the person and the moment they were due.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO deliveries ("Key", "Kind", "PersonId", "DueAt", "NextAt", "State", "Tries")
            SELECT 'nudge:' || "PersonId" || ':' || ("NudgeAt" / 1000000), {(int)DeliveryKind.Nudge}, "PersonId", "NudgeAt", {now}, 0, 0
            FROM rhythms WHERE "NudgeAt" <= {now} ORDER BY "NudgeAt" LIMIT {most}
            ON CONFLICT ("Key") DO NOTHING
            """,
            cancellationToken);
        var planned = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE rhythms SET "NudgeAt" = NULL
            WHERE "PersonId" IN (SELECT "PersonId" FROM rhythms WHERE "NudgeAt" <= {now} ORDER BY "NudgeAt" LIMIT {most})
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return planned;
    }
}
