using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// A person's hours have changed: what waits for them may go sooner or has to wait longer, so the sweep looks at it again. In the
/// transaction of the change, since what waits for the end of a pause would otherwise wait for ever when the host dies in between.
/// </summary>
internal static class Reconsidering
{
    // What is no longer waiting has gone out, or been ended, by the hours as they were.
    private static readonly RowWrite Again = RowWrite.Update<DeliveryRow>([nameof(DeliveryRow.NextAt)], when: [nameof(DeliveryRow.State)], mayMiss: true);

    public static async Task AddAsync(EmpathyDb db, Changes changes, long person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = await db.Deliveries.AsNoTracking()
            .Where(row => row.PersonId == person && row.State == DeliveryState.Waiting)
            .ToListAsync(cancellationToken);
        foreach (var row in waiting)
        {
            row.NextAt = row.DueAt > now ? row.DueAt : now;
            changes.Update(Again, row, DeliveryState.Waiting);
        }
    }
}
