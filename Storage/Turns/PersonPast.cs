using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// What a person has been through, as a turn sees and adds to it. Each question is put to the database once: after that the session knows the
/// answer, and each turn that is kept adds its own.
/// </summary>
internal sealed class PersonPast(IDbContextFactory<EmpathyDb> databases, PersonSession person, Changes changes, DateTimeOffset now)
{
    private static readonly RowWrite PlayedChange = RowWrite.Update<PlayedRow>(
        [nameof(PlayedRow.GuiseId), nameof(PlayedRow.EndingId), nameof(PlayedRow.ContentHash), nameof(PlayedRow.EndedAt), nameof(PlayedRow.Times)],
        when: [nameof(PlayedRow.Times)]);

    private IReadOnlyList<PlayedRow>? _played;
    private BegunRun? _begun;
    private PastRun? _finished;

    private long PersonId => person.Person.Id;

    /// <summary>Each dilemma once, the latest first.</summary>
    public async Task<IReadOnlyList<PlayedRow>> FindPlayedAsync(CancellationToken cancellationToken)
    {
        if (person.Played is { } known)
            return known;

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return person.Played = await TurnQueries.PlayedAsync(db, PersonId, cancellationToken);
    }

    /// <summary>In which guises the person has been through this dilemma, and when last; in any order.</summary>
    public async Task<IReadOnlyList<PastRun>> FindGuisesAsync(string dilemma, CancellationToken cancellationToken)
    {
        if (person.Guises.TryGetValue(dilemma, out var known))
            return known;

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var runs = await db.Attempts.AsNoTracking()
            .Where(row => row.PersonId == PersonId && row.Status == AttemptStatus.Finished && row.DilemmaId == dilemma)
            .GroupBy(row => row.GuiseId)
            .Select(group => new { GuiseId = group.Key, At = group.Max(row => row.EndedAt) })
            .ToListAsync(cancellationToken);
        return person.Guises[dilemma] = [.. runs.Select(run => new PastRun(dilemma, run.GuiseId, run.At ?? DateTimeOffset.MinValue))];
    }

    /// <summary>When the person began dilemmas of these ids since then, in any order.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> FindBegunAsync(IReadOnlyCollection<string> dilemmas, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (person.Begun is not { } known || known.Since > since)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var runs = await db.Attempts.Where(row => row.PersonId == PersonId && row.BegunAt > since)
                .Select(row => new { row.DilemmaId, row.BegunAt }).ToListAsync(cancellationToken);
            person.Begun = known = new BegunRuns(since, [.. runs.Select(run => new BegunRun(run.DilemmaId, run.BegunAt!.Value))]);
        }

        return [.. known.Runs.Where(run => run.At > since && dilemmas.Contains(run.DilemmaId)).Select(run => run.At)];
    }

    /// <summary>One was begun in this turn.</summary>
    public void Began(Attempt attempt) => _begun = new BegunRun(attempt.Run.Dilemma.Id, now);

    /// <summary>One was finished in this turn.</summary>
    /// <returns>What was known of that dilemma before; null when it is the first time.</returns>
    public async Task<PlayedRow?> FinishedAsync(Attempt attempt, string ending, CancellationToken cancellationToken)
    {
        var (id, guise) = (attempt.Run.Dilemma.Id, attempt.Run.Guise.Id);
        var known = await FindPlayedAsync(cancellationToken);
        var before = known.FirstOrDefault(row => row.DilemmaId == id);
        var played = new PlayedRow
        {
            PersonId = PersonId,
            DilemmaId = id,
            GuiseId = guise,
            EndingId = ending,
            ContentHash = attempt.Run.Dilemma.Hash,
            EndedAt = now,
            Times = (before?.Times ?? 0) + 1,
        };
        if (before is null)
            changes.Add(played);
        else
            changes.Update(PlayedChange, played, before.Times);
        _played = [played, .. known.Where(row => row.DilemmaId != id)];
        _finished = new PastRun(id, guise, now);
        return before;
    }

    /// <summary>What this turn added is known from now on.</summary>
    public void Publish()
    {
        person.Played = _played ?? person.Played;
        if (_begun is { } begun && person.Begun is { } week)
            person.Begun = week with { Runs = [.. week.Runs, begun] };
        if (_finished is { } finished && person.Guises.TryGetValue(finished.DilemmaId, out var guises))
            person.Guises[finished.DilemmaId] = [.. guises.Where(run => run.GuiseId != finished.GuiseId), finished];
    }
}

/// <summary>Dilemmas that a person began.</summary>
/// <param name="Since">Those that were begun after this.</param>
/// <param name="Runs">In any order.</param>
internal sealed record BegunRuns(DateTimeOffset Since, IReadOnlyList<BegunRun> Runs);

/// <summary>A dilemma that a person began.</summary>
internal sealed record BegunRun(string DilemmaId, DateTimeOffset At);
