using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// Turns people whose memory is due into deliveries. Costs what the due ones cost: the rest of a million is never looked at.
/// </summary>
public sealed class NudgePlanner
{
    // Whatever becomes of this one: somebody who was paused, or out of reach, or whose host died, is not forgotten. What is known better says so.
    private static readonly TimeSpan ThoughtOfAgain = TimeSpan.FromDays(7);

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
        var again = now + (long)ThoughtOfAgain.TotalMicroseconds;
        if (!db.Database.IsSqlite())
            return await db.Database.ExecuteSqlAsync(OnPostgres(now, again, most), cancellationToken);

        // One writer at a time: both statements see the same people.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO deliveries ("Key", "Kind", "PersonId", "DueAt", "NextAt", "State", "Tries")
            SELECT 'nudge:' || "PersonId" || ':' || ("NudgeAt" / 1000000), {(int)DeliveryKind.Nudge}, "PersonId", "NudgeAt", {now}, 0, 0
            FROM (SELECT "PersonId", "NudgeAt", "NudgesOffAt" FROM rhythms WHERE "NudgeAt" <= {now} ORDER BY "NudgeAt", "PersonId" LIMIT {most}) due
            WHERE "NudgesOffAt" IS NULL AND NOT EXISTS (
                SELECT 1 FROM deliveries waiting
                WHERE waiting."PersonId" = due."PersonId" AND waiting."State" = 0 AND waiting."Kind" = {(int)DeliveryKind.Nudge})
            ON CONFLICT ("Key") DO NOTHING
            """,
            cancellationToken);
        var planned = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE rhythms SET "NudgeAt" = {again}
            WHERE "PersonId" IN (SELECT "PersonId" FROM rhythms WHERE "NudgeAt" <= {now} ORDER BY "NudgeAt", "PersonId" LIMIT {most})
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return planned;
    }

    // One statement, and each host its own people: in two, another host's could be taken off the list by who has not written their delivery.
    private static FormattableString OnPostgres(long now, long again, int most) =>
        $"""
        WITH due AS (
            SELECT "PersonId", "NudgeAt", "NudgesOffAt" FROM rhythms WHERE "NudgeAt" <= {now} ORDER BY "NudgeAt" LIMIT {most} FOR UPDATE SKIP LOCKED),
        written AS (
            INSERT INTO deliveries ("Key", "Kind", "PersonId", "DueAt", "NextAt", "State", "Tries")
            SELECT 'nudge:' || "PersonId" || ':' || ("NudgeAt" / 1000000), {(int)DeliveryKind.Nudge}, "PersonId", "NudgeAt", {now}, 0, 0 FROM due
            WHERE "NudgesOffAt" IS NULL AND NOT EXISTS (
                SELECT 1 FROM deliveries waiting
                WHERE waiting."PersonId" = due."PersonId" AND waiting."State" = 0 AND waiting."Kind" = {(int)DeliveryKind.Nudge})
            ON CONFLICT ("Key") DO NOTHING)
        UPDATE rhythms SET "NudgeAt" = {again} FROM due WHERE rhythms."PersonId" = due."PersonId"
        """;
}
