using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmpathyBot.Storage.Drops;

/// <summary>Turns drops whose time has come into deliveries, each for everybody it is for, in one transaction with its next time.</summary>
public sealed class DropPlanner
{
    private const int MostAtOnce = 50;

    // What was missed for a week, or until it comes again, has had its time.
    private static readonly Duration Keeps = Duration.FromDays(7);

    // One that can't go out is tried again then: the others don't wait for it, nor the sweep for ever.
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HardTopics _topics;
    private readonly TimeProvider _time;
    private readonly ILogger<DropPlanner> _logger;

    internal DropPlanner(IDbContextFactory<EmpathyDb> databases, HardTopics topics, TimeProvider time, ILogger<DropPlanner> logger) =>
        (_databases, _topics, _time, _logger) = (databases, topics, time, logger);

    /// <summary>Makes deliveries of every drop that is due.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var now = _time.GetUtcNow();
            var due = await db.Drops.AsNoTracking().Where(row => row.NextAt <= now).OrderBy(row => row.NextAt).Take(MostAtOnce).ToListAsync(cancellationToken);
            // One that was changed in between is found again as it is now.
            if (due.Count == 0)
                return;
            foreach (var drop in due)
                await TryAsync(db, drop, now, cancellationToken);
        }
    }

    private async Task TryAsync(EmpathyDb db, DropRow drop, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var about = drop.What is DropWhat.Hard ? await _topics.FindAsync(drop.TeamId, cancellationToken) : drop.Subject;
            await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SendOutAsync(db, drop, about, now, cancellationToken));
        }
#pragma warning disable CA1031 // Whatever is wrong with one drop is not the end of the others.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.LogError(fault, "The drop {Drop} could not go out; it is tried again in {Pause}.", drop.Id, Again);
            DateTimeOffset? later = now + Again;
            await db.Drops.Where(row => row.Id == drop.Id && row.Version == drop.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, later).SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
        }
#pragma warning restore CA1031
    }

    private static async Task SendOutAsync(EmpathyDb db, DropRow drop, string? about, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (at, next) = Latest(DropPlans.RecurrenceOf(drop), Instant.FromDateTimeOffset(drop.NextAt!.Value), Instant.FromDateTimeOffset(now));
        var nextAt = next?.ToDateTimeOffset();
        var occurrence = at.ToDateTimeOffset();

        // Whoever changes it meanwhile, or sends it out on another host, has counted it up: then this is not the drop that was read.
        var isOurs = await db.Drops
            .Where(row => row.Id == drop.Id && row.Version == drop.Version)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NextAt, nextAt).SetProperty(row => row.LastAt, occurrence)
                    .SetProperty(row => row.Times, row => row.Times + 1).SetProperty(row => row.Version, row => row.Version + 1),
                cancellationToken) == 1;
        if (!isOurs)
            return;

        var lapses = next is { } coming && coming < at + Keeps ? coming : at + Keeps;
        await DropDeliveries.WriteAsync(db, drop, about, occurrence, now, lapses.ToDateTimeOffset(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Of several times that were missed only the last counts: nobody wants three at once.
    private static (Instant At, Instant? Next) Latest(Practice.Hours.Recurring.Recurrence recurrence, Instant from, Instant now)
    {
        var at = from;
        while (recurrence.Next(at) is { } next)
        {
            if (next > now)
                return (at, next);
            at = next;
        }

        return (at, null);
    }
}
