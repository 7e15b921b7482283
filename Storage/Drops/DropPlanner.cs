using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Drops;

/// <summary>Turns drops whose time has come into deliveries, each for everybody it is for, in one transaction with its next time.</summary>
public sealed class DropPlanner
{
    private const int MostAtOnce = 50;

    // What was missed for a week, or until it comes again, has had its time.
    private static readonly Duration Keeps = Duration.FromDays(7);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly DropCounting _counting;
    private readonly TimeProvider _time;

    internal DropPlanner(IDbContextFactory<EmpathyDb> databases, DropCounting counting, TimeProvider time) =>
        (_databases, _counting, _time) = (databases, counting, time);

    /// <summary>Makes deliveries of every drop that is due.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = _time.GetUtcNow();
            await using var db = await _databases.CreateDbContextAsync(cancellationToken);
            var due = await db.Drops.AsNoTracking().Where(row => row.NextAt <= now).OrderBy(row => row.NextAt).Take(MostAtOnce).ToListAsync(cancellationToken);
            foreach (var drop in due)
            {
                var about = drop.What is DropWhat.Hard ? await _counting.FindHardTopicAsync(drop.TeamId, cancellationToken) : drop.Subject;
                await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SendOutAsync(db, drop, about, now, cancellationToken));
            }

            if (due.Count < MostAtOnce)
                return;
        }
    }

    private static async Task SendOutAsync(EmpathyDb db, DropRow drop, string? about, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var recurrence = DropPlans.RecurrenceOf(drop);
        var (at, next) = Latest(recurrence, Instant.FromDateTimeOffset(drop.NextAt!.Value), Instant.FromDateTimeOffset(now));
        var nextAt = next?.ToDateTimeOffset();
        var occurrence = at.ToDateTimeOffset();

        // Whoever changes it meanwhile, or sends it out on another host, has moved it on: then this is theirs to do.
        var isOurs = await db.Drops
            .Where(row => row.Id == drop.Id && row.NextAt == drop.NextAt)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NextAt, nextAt).SetProperty(row => row.LastAt, occurrence).SetProperty(row => row.Times, row => row.Times + 1),
                cancellationToken) == 1;
        if (!isOurs)
            return;

        var lapses = next is { } coming && coming < at + Keeps ? coming : at + Keeps;
        foreach (var person in await AudienceAsync(db, drop, cancellationToken))
        {
            db.Add(new DeliveryRow
            {
                Key = DeliveryKeys.Drop(drop.Id, occurrence, person),
                Kind = DeliveryKind.Drop,
                PersonId = person,
                DropId = drop.Id,
                About = about,
                DueAt = occurrence,
                NextAt = now,
                LapsesAt = lapses.ToDateTimeOffset(),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
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

    private static Task<List<long>> AudienceAsync(EmpathyDb db, DropRow drop, CancellationToken cancellationToken)
    {
        var members = db.Members.Where(member => member.TeamId == drop.TeamId && db.Teams.Any(team => team.Id == member.TeamId && team.GoneAt == null));
        var audience = drop.Audience switch
        {
            DropAudience.People => members.Where(member => db.DropPeople.Any(row => row.DropId == drop.Id && row.PersonId == member.PersonId)),
            DropAudience.Group => members.Where(member => db.GroupMembers.Any(row => row.GroupId == drop.GroupId && row.PersonId == member.PersonId)),
            _ => members,
        };
        return audience.Select(member => member.PersonId).ToListAsync(cancellationToken);
    }
}
