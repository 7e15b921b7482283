using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>What people were sent lately that nobody asked for: what their <see cref="DayBudget"/> is counted from.</summary>
internal static class UnaskedSends
{
    /// <summary>So far back it is looked: a day of somebody's own, wherever they are, and as long as the clocks can make it.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromHours(52);

    /// <param name="db">Where.</param>
    /// <param name="people">Whose.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ILookup<long, DateTimeOffset>> ReadAsync(EmpathyDb db, IQueryable<long> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Lately;
        var sent = await db.Deliveries.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && row.EndedAt > since && row.JoinedTo == null && !DeliveryKinds.Answers.Contains(row.Kind)
                && (row.State == DeliveryState.Sent || row.State == DeliveryState.Unknown || row.State == DeliveryState.Sending))
            .Select(row => new { row.PersonId, row.EndedAt })
            .ToListAsync(cancellationToken);
        return sent.ToLookup(row => row.PersonId, row => row.EndedAt!.Value);
    }
}
