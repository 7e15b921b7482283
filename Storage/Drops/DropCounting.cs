using EmpathyBot.Practice.Figures;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>Counts what became of drops, and keeps what was published of it until enough has changed. Nobody's name goes in or out.</summary>
public sealed class DropCounting
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly ScenarioShelf _shelf;
    private readonly TimeProvider _time;

    internal DropCounting(IDbContextFactory<EmpathyDb> databases, ScenarioShelf shelf, TimeProvider time) =>
        (_databases, _shelf, _time) = (databases, shelf, time);

    /// <summary>What may be told of a drop; null when it went to too few people besides the one who looks.</summary>
    /// <param name="drop">The drop.</param>
    /// <param name="viewer">Who looks: what they did themselves is left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DropFigures?> PublishAsync(Guid drop, long viewer, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var sent = await db.Deliveries.Where(row => row.DropId == drop && row.State == DeliveryState.Sent)
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        var begun = await db.Attempts.Where(row => row.DropId == drop && row.Status != AttemptStatus.Offered && row.PersonId != viewer)
            .Select(row => new { row.PersonId, row.Status }).ToListAsync(cancellationToken);
        var counts = new DropCounts(
            sent.Count(id => id != viewer),
            begun.Select(row => row.PersonId).Distinct().Count(),
            begun.Where(row => row.Status is AttemptStatus.Finished).Select(row => row.PersonId).Distinct().Count());
        if (counts.People < DropFigures.Fewest)
            return null;

        // Whom it leaves out is part of its name: who was not sent it sees the same as everybody else who was not.
        var key = sent.Contains(viewer) ? $"drop:{drop:N}:{viewer}" : $"drop:{drop:N}:0";
        var before = await db.Figures.FirstOrDefaultAsync(row => row.Key == key, cancellationToken);
        if (before is not null && !counts.HasMovedOnFrom(new DropCounts(before.People, before.Opened, before.Finished)))
            return DropFigures.Of(new DropCounts(before.People, before.Opened, before.Finished));

        if (before is null)
            db.Add(before = new FigureRow { Key = key, People = 0, Opened = 0, Finished = 0, PublishedAt = _time.GetUtcNow() });
        (before.People, before.Opened, before.Finished, before.PublishedAt) = (counts.People, counts.Opened, counts.Finished, _time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody looked at the same moment: theirs is what was published.
            return await PublishAsync(drop, viewer, cancellationToken);
        }

        return DropFigures.Of(counts);
    }

    /// <summary>The topic that a team finds hard; null when too few have met enough to tell.</summary>
    public async Task<string?> FindHardTopicAsync(long team, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var met = await (
            from member in db.Members
            join memory in db.Memories on member.PersonId equals memory.PersonId
            where member.TeamId == team && memory.Kind == MemoryKind.Dilemma
            select new { memory.PersonId, memory.Subject, memory.Rating }).ToListAsync(cancellationToken);
        var light = _shelf.Library.Dilemmas.Where(dilemma => !dilemma.IsHeavy).DistinctBy(dilemma => dilemma.Id)
            .ToDictionary(dilemma => dilemma.Id, dilemma => dilemma.Topic, StringComparer.Ordinal);
        return HardTopic.Find(met.Where(row => light.ContainsKey(row.Subject)).Select(row => new MetDilemma(row.PersonId, light[row.Subject], row.Rating)));
    }
}
