using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>What one person has set out to do, as a turn sees and changes it. At most two promises are open at once.</summary>
public sealed class PersonPromises
{
    /// <summary>The most that are open at once.</summary>
    public const int MostOpen = 2;

    /// <summary>How long after an answer that wasn't "kept" it is asked once more.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromDays(7);

    // Nobody is held to a promise for ever: it is open no more when nothing was said of it for so long.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(28);

    private static readonly RowWrite Said = RowWrite.Update<PromiseRow>(
        [nameof(PromiseRow.Status), nameof(PromiseRow.Answers), nameof(PromiseRow.AnsweredAt)], when: [nameof(PromiseRow.Status), nameof(PromiseRow.Answers)]);

    private readonly TurnServices _services;
    private readonly long _person;
    private readonly Changes _changes;
    private readonly DateTimeOffset _now;
    private readonly HashSet<Guid> _letGo = [];

    internal PersonPromises(TurnServices services, PersonSession person, Changes changes, DateTimeOffset now) =>
        (_services, _person, _changes, _now) = (services, person.Person.Id, changes, now);

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<PromiseRow>> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await db.Promises.AsNoTracking().Where(row => row.PersonId == _person).OrderByDescending(row => row.At).ToListAsync(cancellationToken);
    }

    /// <summary>Those that wait to be asked after, the latest first.</summary>
    public async Task<IReadOnlyList<PromiseRow>> FindOpenAsync(CancellationToken cancellationToken) =>
        [.. (await FindAsync(cancellationToken)).Where(promise => IsOpen(promise, _now) && !_letGo.Contains(promise.Id))];

    /// <summary>The promise of that id if it is this person's, else null.</summary>
    public async Task<PromiseRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await db.Promises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.PersonId == _person, cancellationToken);
    }

    /// <summary>Whether it still waits to be asked after.</summary>
    public static bool IsOpen(PromiseRow promise, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return TakesAnswer(promise) && now < (promise.AnsweredAt ?? promise.DueAt) + Forgotten;
    }

    /// <summary>Whether how it went can still be said: also long after nobody waits for it.</summary>
    public static bool TakesAnswer(PromiseRow promise) =>
        promise is { Status: PromiseStatus.Open or PromiseStatus.Tried or PromiseStatus.NotYet, Answers: < PromiseRow.MostAsked };

    /// <summary>Makes a promise. Whoever calls has seen that there is room.</summary>
    /// <param name="attempt">The run that it came from: of one run comes one promise.</param>
    /// <param name="text">The words.</param>
    /// <param name="due">When to ask how it went.</param>
    public PromiseRow Add(Guid attempt, string text, DateTimeOffset due)
    {
        var promise = new PromiseRow { Id = Guid.CreateVersion7(_now), PersonId = _person, AttemptId = attempt, At = _now, DueAt = due }
            .With(text, [], Legibility.Good, ReplySignals.None);
        _changes.Add(promise);
        Ask(promise, due);
        return promise;
    }

    /// <summary>The person says how it went. Where it wasn't kept it is asked once more, and not again; where nobody waited for it any more, not once.</summary>
    public PromiseRow Answer(PromiseRow promise, PromiseStatus status)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var was = (promise.Status, promise.Answers);
        var answers = IsOpen(promise, _now) ? promise.Answers + 1 : PromiseRow.MostAsked;
        (promise.Status, promise.Answers, promise.AnsweredAt) = (status, answers, _now);
        _changes.Update(Said, promise, was.Status, was.Answers);
        if (IsOpen(promise, _now))
            Ask(promise, _now + Again);
        return promise;
    }

    /// <summary>Takes it back.</summary>
    public void LetGo(PromiseRow promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var was = (promise.Status, promise.Answers);
        (promise.Status, promise.AnsweredAt) = (PromiseStatus.LetGo, _now);
        _letGo.Add(promise.Id);
        _changes.Update(Said, promise, was.Status, was.Answers);
    }

    private void Ask(PromiseRow promise, DateTimeOffset at) => _changes.AddOnce(new DeliveryRow
    {
        Key = DeliveryKeys.Promise(promise.Id, promise.Answers),
        Kind = DeliveryKind.Promise,
        PersonId = _person,
        About = promise.Id.ToString("N"),
        Step = promise.Answers,
        DueAt = at,
        NextAt = at,
    });
}
