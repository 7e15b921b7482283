using EmpathyBot.Practice.Figures;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>Publishes what teams find hard, managers left out. What was published is kept: looking at it costs next to nothing.</summary>
public sealed class HardTopics
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly ScenarioShelf _shelf;
    private readonly Managers _managers;
    private readonly TimeProvider _time;

    internal HardTopics(IDbContextFactory<EmpathyDb> databases, ScenarioShelf shelf, Managers managers, TimeProvider time) =>
        (_databases, _shelf, _managers, _time) = (databases, shelf, managers, time);

    /// <summary>The topic that a team finds hard; null when none is, or too few have met enough to tell.</summary>
    public async Task<string?> FindAsync(long team, CancellationToken cancellationToken)
    {
        var key = FormattableString.Invariant($"hard:{team}");
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var now = _time.GetUtcNow();
            var before = await PublishedFigures.FindAsync(db, key, cancellationToken);
            if (before is not null && !HardTopic.MayMoveOn(await PractisedSinceAsync(db, team, before.PublishedAt, cancellationToken)))
                return before.Topic;
            if (HardTopic.Find(await MetAsync(db, team, cancellationToken)) is not { } found)
                return null;
            var figure = new FigureRow { Key = key, People = found.People, Opened = 0, Finished = 0, Topic = found.Topic, PublishedAt = now };
            if (await PublishedFigures.TryPublishAsync(db, before, figure, cancellationToken))
                return found.Topic;
        }
    }

    private Task<int> PractisedSinceAsync(EmpathyDb db, long team, DateTimeOffset since, CancellationToken cancellationToken) =>
        PeopleOf(db, team).CountAsync(
            person => db.Memories.Any(row => row.PersonId == person && row.Kind == MemoryKind.Dilemma && row.ReviewedAt > since), cancellationToken);

    // The database counts; nobody's memories leave it.
    private async Task<IReadOnlyList<MetTopic>> MetAsync(EmpathyDb db, long team, CancellationToken cancellationToken)
    {
        var met = new List<MetTopic>();
        foreach (var topic in _shelf.Library.Dilemmas.Where(dilemma => !dilemma.IsHeavy).GroupBy(dilemma => dilemma.Topic, dilemma => dilemma.MemoryId, StringComparer.Ordinal))
        {
            string[] dilemmas = [.. topic.Distinct(StringComparer.Ordinal)];
            var people =
                from person in PeopleOf(db, team)
                join memory in db.Memories on person equals memory.PersonId
                where memory.Kind == MemoryKind.Dilemma && dilemmas.Contains(memory.Subject)
                group memory.Rating by person into mine
                select mine.Average();
            var all = await people.GroupBy(_ => 1).Select(each => new { People = each.Count(), Rating = each.Average() }).FirstOrDefaultAsync(cancellationToken);
            if (all is not null)
                met.Add(new MetTopic(topic.Key, all.People, all.Rating));
        }

        return met;
    }

    private IQueryable<long> PeopleOf(EmpathyDb db, long team) =>
        db.Members.Where(member => member.TeamId == team).Join(db.People.Besides(_managers), member => member.PersonId, person => person.Id, (_, person) => person.Id);
}
