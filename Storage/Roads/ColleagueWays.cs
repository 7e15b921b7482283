using System.Text.Json;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Figures;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Roads;

/// <summary>
/// Publishes which ways colleagues of the same tenant went through a dilemma, the first time that they finished it. One publication for all who
/// look, anew once a day at most, and each time of other people: see <see cref="ChoiceBatch"/> and <see cref="ChoiceShares"/>.
/// </summary>
public sealed class ColleagueWays
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TimeProvider _time;

    internal ColleagueWays(IDbContextFactory<EmpathyDb> databases, TimeProvider time) => (_databases, _time) = (databases, time);

    /// <summary>What is published of a dilemma in this tenant: by scene, then by branch. Empty while too few have finished it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, Share>>> FindAsync(string tenant, Dilemma dilemma, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dilemma);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var key = $"ways:{tenant}:{dilemma.Id}";
        var before = await db.Figures.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken);
        var now = _time.GetUtcNow();
        // Asked again within a day nothing is counted: that is most of the time.
        if (before is not null && now - before.PublishedAt < ChoiceBatch.Pause)
            return Read(before);
        var first = await FirstRunsAsync(db, tenant, dilemma.Id, before?.PublishedAt ?? DateTimeOffset.UnixEpoch, cancellationToken);
        if (ChoiceBatch.Next(before?.PublishedAt, first.Select(run => run.EndedAt), now) is not { } batch)
            return Read(before);

        var shares = await CountAsync(db, [.. first.Where(run => batch.Holds(run.EndedAt)).Select(run => run.Id)], dilemma, cancellationToken);
        var figure = new FigureRow { Key = key, People = 0, Opened = 0, Finished = 0, Shares = Write(shares), PublishedAt = batch.Until };
        if (await TryPublishAsync(db, before, figure, cancellationToken))
            return shares;
        // Somebody who looked at the same moment was first: theirs is what was published.
        return Read(await db.Figures.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken));
    }

    // Who skips has no attempt, and what was stopped or withdrawn has not been finished. Of what somebody did again, the first counts, once.
    // Those who were counted before are left out: nothing is read anew of them.
    private static async Task<List<(Guid Id, DateTimeOffset EndedAt)>> FirstRunsAsync(
        EmpathyDb db, string tenant, string dilemma, DateTimeOffset after, CancellationToken cancellationToken)
    {
        var finished = await (
            from attempt in db.Attempts.AsNoTracking()
            where attempt.DilemmaId == dilemma && attempt.Status == AttemptStatus.Finished && attempt.EndedAt > after
            join person in db.People on attempt.PersonId equals person.Id
            where person.Tenant == tenant
            where !db.Attempts.Any(earlier => earlier.PersonId == attempt.PersonId && earlier.DilemmaId == dilemma
                && earlier.Status == AttemptStatus.Finished && earlier.EndedAt < attempt.EndedAt)
            where !db.Erasures.Any(row => row.PersonId == person.Id)
            select new { attempt.Id, attempt.PersonId, EndedAt = attempt.EndedAt!.Value }).ToListAsync(cancellationToken);
        return
        [
            .. finished.GroupBy(run => run.PersonId)
                .Select(runs => runs.OrderBy(run => run.EndedAt).ThenBy(run => run.Id).First())
                .Select(run => (run.Id, run.EndedAt)),
        ];
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, Share>>> CountAsync(
        EmpathyDb db, IReadOnlyCollection<Guid> attempts, Dilemma dilemma, CancellationToken cancellationToken)
    {
        var decisions = await db.Decisions.AsNoTracking()
            .Where(row => attempts.Contains(row.AttemptId) && (row.Kind == DecisionKind.Choose || row.Kind == DecisionKind.Reply))
            .Select(row => new { row.AttemptId, row.Step, row.SceneId, row.ChoiceId })
            .ToListAsync(cancellationToken);
        var ways = dilemma.Guises.SelectMany(guise => guise.Scenes).ToLookup(scene => scene.Id, scene => scene.Branches.Select(branch => branch.Id));
        return decisions
            // Whoever came through a scene twice counts by the first time.
            .GroupBy(row => (row.AttemptId, row.SceneId)).Select(rows => rows.OrderBy(row => row.Step).First())
            .GroupBy(row => row.SceneId)
            .Select(rows => (
                Scene: rows.Key,
                Shares: ChoiceShares.Of(rows.GroupBy(row => row.ChoiceId).ToDictionary(same => same.Key, same => same.Count()), ways[rows.Key].SelectMany(ids => ids))))
            .Where(scene => scene.Shares.Count > 0)
            .ToDictionary(scene => scene.Scene, scene => scene.Shares);
    }

    private static async Task<bool> TryPublishAsync(EmpathyDb db, FigureRow? before, FigureRow figure, CancellationToken cancellationToken)
    {
        if (before is null)
        {
            return await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO figures ("Key", "People", "Opened", "Finished", "Shares", "PublishedAt")
                VALUES ({figure.Key}, 0, 0, 0, {figure.Shares}, {UtcMicroseconds.Of(figure.PublishedAt)})
                ON CONFLICT ("Key") DO NOTHING
                """,
                cancellationToken) == 1;
        }

        return await db.Figures.Where(row => row.Key == before.Key && row.PublishedAt == before.PublishedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Shares, figure.Shares).SetProperty(row => row.PublishedAt, figure.PublishedAt), cancellationToken) == 1;
    }

    // Only what was told is kept: a percentage, or 0 for "most".
    private static string Write(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Share>> shares) => JsonSerializer.Serialize(
        shares.ToDictionary(scene => scene.Key, scene => scene.Value.ToDictionary(way => way.Key, way => way.Value is Share.About about ? about.Percent : 0)));

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Share>> Read(FigureRow? figure) => figure?.Shares is null
        ? new Dictionary<string, IReadOnlyDictionary<string, Share>>()
        : JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, int>>>(figure.Shares)!.ToDictionary(
            scene => scene.Key,
            scene => (IReadOnlyDictionary<string, Share>)scene.Value.ToDictionary(way => way.Key, way => way.Value > 0 ? (Share)new Share.About(way.Value) : new Share.Most()));
}
