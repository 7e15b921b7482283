using EmpathyBot.Practice.Figures;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>Counts what became of drops, managers left out, and publishes it: one figure a drop, the same for all who look.</summary>
public sealed class DropCounting
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Managers _managers;
    private readonly TimeProvider _time;

    internal DropCounting(IDbContextFactory<EmpathyDb> databases, Managers managers, TimeProvider time) =>
        (_databases, _managers, _time) = (databases, managers, time);

    /// <summary>What may be told of a drop; null when it was planned for too few people.</summary>
    public async Task<DropFigures?> PublishAsync(Guid drop, CancellationToken cancellationToken)
    {
        var key = $"drop:{drop:N}";
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var before = await PublishedFigures.FindAsync(db, key, cancellationToken);
            var counts = await CountAsync(db, drop, cancellationToken);
            if (before is not null && !counts.HasMovedOnFrom(PublishedFigures.CountsOf(before)))
                return DropFigures.Of(PublishedFigures.CountsOf(before));
            if (counts.People < DropFigures.Fewest)
                return null;
            var figure = new FigureRow
            {
                Key = key,
                People = counts.People,
                Opened = counts.Opened,
                Finished = counts.Finished,
                PublishedAt = _time.GetUtcNow(),
            };
            if (await PublishedFigures.TryPublishAsync(db, before, figure, cancellationToken))
                return DropFigures.Of(counts);
        }
    }

    /// <summary>Whether anybody was in its audience when its time came. Who is in a team is no secret, and no figure.</summary>
    public async Task<bool> WasForSomebodyAsync(Guid drop, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AnyAsync(row => row.DropId == drop, cancellationToken);
    }

    // Everybody whom it was planned for, whatever became of it: how many were sent it would tell who has paused or blocked the bot.
    private async Task<DropCounts> CountAsync(EmpathyDb db, Guid drop, CancellationToken cancellationToken)
    {
        var people = db.People.Besides(_managers);
        var begun = db.Attempts.Where(row => row.DropId == drop && row.Status != AttemptStatus.Offered);
        return new DropCounts(
            await PeopleOf(db.Deliveries.Where(row => row.DropId == drop).Select(row => row.PersonId)),
            await PeopleOf(begun.Select(row => row.PersonId)),
            await PeopleOf(begun.Where(row => row.Status == AttemptStatus.Finished).Select(row => row.PersonId)));

        Task<int> PeopleOf(IQueryable<long> ids) =>
            ids.Join(people, id => id, person => person.Id, (id, _) => id).Distinct().CountAsync(cancellationToken);
    }
}
