using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>Flags as a turn sees and changes them: those that the person raises, and those that they review.</summary>
public sealed class PersonFlags
{
    private static readonly RowWrite Changed = RowWrite.Update<FlaggedRow>(
        [nameof(FlaggedRow.State), nameof(FlaggedRow.Reviews), nameof(FlaggedRow.ReviewedTo), nameof(FlaggedRow.Version)],
        when: [nameof(FlaggedRow.Version)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HoursOptions _hours;
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonFlags(IDbContextFactory<EmpathyDb> databases, HoursOptions hours, Changes changes, PersonRow person, DateTimeOffset now) =>
        (_databases, _hours, _changes, _person, _now) = (databases, hours, changes, person, now);

    /// <summary>What the person has flagged at this attempt before; nothing else may be left of an offer that was put away with it.</summary>
    public async Task<IReadOnlyList<FlagRow>> FindRaisedAsync(Guid attempt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Flags.AsNoTracking().Where(row => row.AttemptId == attempt && row.PersonId == _person.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Raises a flag. Where it is one too many, what it is about is withdrawn with it, for everybody.</summary>
    /// <param name="attempt">The attempt it is raised at.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="kind">What for.</param>
    /// <param name="line">What they wrote; null when nothing.</param>
    /// <param name="facilitators">Who reviews it.</param>
    /// <param name="threshold">It is withdrawn once so many different people have flagged it, lately and since the last review.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Where it stands then, and to how many reviewers it will be told.</returns>
    public async Task<(FlaggedState State, int Reviewers)> RaiseAsync(
        Guid attempt, FlagSubject subject, FlagKind kind, string? line, Facilitators facilitators, int threshold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(facilitators);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        _changes.Add(new FlagRow { AttemptId = attempt, Kind = kind, PersonId = _person.Id, On = subject.On, Subject = subject.Id, Line = line, At = _now });
        var before = await FindAsync(db, subject, cancellationToken);
        var since = new[] { _now - SafetyOptions.FlagsCountFor, before?.ReviewedTo ?? DateTimeOffset.MinValue }.Max();
        var others = await db.Flags
            .Where(row => row.On == subject.On && row.Subject == subject.Id && row.At >= since && row.PersonId != _person.Id)
            .Select(row => row.PersonId).Distinct().CountAsync(cancellationToken);
        var flagged = new FlaggedRow
        {
            On = subject.On,
            Subject = subject.Id,
            State = before?.State ?? FlaggedState.OnShelf,
            Reviews = before?.Reviews ?? 0,
            ReviewedTo = before?.ReviewedTo,
            Version = (before?.Version ?? 0) + 1,
        };
        if (flagged.State is FlaggedState.OnShelf && others + 1 >= threshold)
            flagged.State = FlaggedState.Withdrawn;
        // Also where its state stays: of two flags at the same moment the second counts the first.
        if (before is null)
            _changes.Add(flagged);
        else
            _changes.Update(Changed, flagged, before.Version);

        var toldAt = ReviewDay.ToldAt(_now, _hours);
        var reviewers = await facilitators.OfTenant(db, _person).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var reviewer in reviewers)
            _changes.AddOnce(Delivery(DeliveryKeys.Flags(subject.ToString(), toldAt, reviewer), DeliveryKind.Flags, subject, reviewer, toldAt));
        return (flagged.State, reviewers.Count);
    }

    /// <summary>What reviewers may see of it now; null where the person doesn't review, or it was never flagged.</summary>
    public async Task<FlagFacts?> FindForReviewAsync(FlagSubject subject, Facilitators facilitators, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(facilitators);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (!await facilitators.OfTenant(db, _person).AnyAsync(row => row.Id == _person.Id, cancellationToken))
            return null;
        return (await FlagFacts.ReadAsync(db, [subject], ReviewDay.ShownTo(_now, _hours), cancellationToken)).GetValueOrDefault(subject);
    }

    /// <summary>Settles it: who flagged it hears what came of it. What was not shown yet is reviewed another time.</summary>
    /// <param name="seen">What the reviewer saw.</param>
    /// <param name="isKeptOff">Whether it stays off the shelf.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Where it stands then; as it is by now, and nothing is changed, where it isn't any more as they saw it.</returns>
    public async Task<FlagFacts> ReviewAsync(FlagFacts seen, bool isKeptOff, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var before = await FindAsync(db, seen.Subject, cancellationToken);
        if (before is null || before.State != seen.State || before.Reviews != seen.Reviews)
            return seen;
        var shownTo = ReviewDay.ShownTo(_now, _hours);
        var since = before.ReviewedTo ?? DateTimeOffset.UnixEpoch;
        var after = new FlaggedRow
        {
            On = before.On,
            Subject = before.Subject,
            State = isKeptOff ? FlaggedState.KeptOff : FlaggedState.OnShelf,
            Reviews = before.Reviews + 1,
            ReviewedTo = shownTo,
            Version = before.Version + 1,
        };
        _changes.Update(Changed, after, before.Version);
        var heard = await db.Flags.Where(row => row.On == before.On && row.Subject == before.Subject && row.At >= since && row.At < shownTo)
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        foreach (var person in heard)
        {
            var row = Delivery(DeliveryKeys.FlagNews(seen.Subject.ToString(), after.Reviews, person), DeliveryKind.FlagNews, seen.Subject, person, _now, (int)after.State);
            _changes.AddOnce(row);
        }

        return seen with { State = after.State, Reviews = after.Reviews, People = 0, Kinds = [], Lines = [] };
    }

    private static Task<FlaggedRow?> FindAsync(EmpathyDb db, FlagSubject subject, CancellationToken cancellationToken) =>
        db.Flagged.AsNoTracking().FirstOrDefaultAsync(row => row.On == subject.On && row.Subject == subject.Id, cancellationToken);

    private static DeliveryRow Delivery(string key, DeliveryKind kind, FlagSubject subject, long person, DateTimeOffset at, int? step = null) => new()
    {
        Key = key,
        Kind = kind,
        PersonId = person,
        Step = step,
        About = subject.ToString(),
        DueAt = at,
        NextAt = at,
    };
}
