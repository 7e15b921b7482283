using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Safety;

/// <summary>
/// Reminds reviewers of what waits for them: once a day, within their hours, whoever can be reached by then. Not on a day on which they are
/// told of flags anyway.
/// </summary>
public sealed class ReviewReminders
{
    private static readonly TimeSpan Keeps = TimeSpan.FromHours(12);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly HoursOptions _hours;
    private readonly Facilitators _facilitators;
    private readonly TimeProvider _time;
    private DateTimeOffset _lookAt = DateTimeOffset.MinValue;
    private bool _waits;

    internal ReviewReminders(
        IDbContextFactory<EmpathyDb> databases, CommitQueue commits, HoursOptions hours, Facilitators facilitators, TimeProvider time) =>
        (_databases, _commits, _hours, _facilitators, _time) = (databases, commits, hours, facilitators, time);

    /// <summary>Plans them, in the morning and when a host starts.</summary>
    /// <returns>When to look again; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> PlanAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (now >= _lookAt)
        {
            _waits = await PlanAsync(now, cancellationToken);
            _lookAt = ReviewDay.NextMorning(now, _hours);
        }

        return _waits ? _lookAt : null;
    }

    private async Task<bool> PlanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var tenants = await TenantFlags.Waiting(db, ReviewDay.ShownTo(now, _hours)).Select(row => row.Tenant).Distinct().ToListAsync(cancellationToken);
        var changes = new Changes();
        foreach (var tenant in tenants)
        {
            var reviewers = await _facilitators.ReviewersOf(db, tenant).Where(Facilitators.IsReachable).AsNoTracking().ToListAsync(cancellationToken);
            foreach (var reviewer in reviewers)
                await PlanAsync(db, changes, reviewer, now, cancellationToken);
        }

        if (!changes.IsEmpty)
            await _commits.KeepAsync(changes);
        return tenants.Count > 0;
    }

    private async Task PlanAsync(EmpathyDb db, Changes changes, PersonRow reviewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rhythm = await db.Rhythms.AsNoTracking().FirstOrDefaultAsync(row => row.PersonId == reviewer.Id, cancellationToken);
        if (Hours.Of(reviewer, rhythm, _hours).NextStretch(Instant.FromDateTimeOffset(now)) is not { } stretch)
            return;
        var at = stretch.Start.ToDateTimeOffset();
        at = at > now ? at : now;
        var (from, to) = (ReviewDay.ShownTo(at, _hours), ReviewDay.ToldAt(at, _hours));
        if (await db.Deliveries.AnyAsync(
            row => row.PersonId == reviewer.Id && row.Kind == DeliveryKind.Flags && row.DueAt >= from && row.DueAt < to, cancellationToken))
        {
            return;
        }

        changes.AddOnce(new DeliveryRow
        {
            Key = DeliveryKeys.Reviews(ReviewDay.NameOf(at, _hours), reviewer.Id),
            Kind = DeliveryKind.Reviews,
            PersonId = reviewer.Id,
            DueAt = at,
            NextAt = at,
            LapsesAt = at + Keeps,
        });
    }
}
