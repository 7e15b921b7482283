using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>What a person flags, as a turn sees and changes it.</summary>
public sealed class PersonFlags
{
    private static readonly RowWrite Counted = RowWrite.Update<FlagCaseRow>(
        [nameof(FlagCaseRow.State), nameof(FlagCaseRow.Version)], when: [nameof(FlagCaseRow.Version)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HoursOptions _hours;
    private readonly Changes _changes;
    private readonly PersonSession _session;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;
    private bool _hasRaised;

    internal PersonFlags(IDbContextFactory<EmpathyDb> databases, HoursOptions hours, Changes changes, PersonSession session, DateTimeOffset now) =>
        (_databases, _hours, _changes, _session, _person, _now) = (databases, hours, changes, session, session.Person, now);

    /// <summary>What the person has flagged at this attempt before; nothing else may be left of an offer that was put away with it.</summary>
    public async Task<IReadOnlyList<FlagRow>> FindRaisedAsync(Guid attempt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Flags.AsNoTracking().Where(row => row.AttemptId == attempt && row.PersonId == _person.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What the person has flagged and doesn't get back unasked: it was not reviewed as fine yet, or they were not told.</summary>
    public async Task<IReadOnlyList<FlagSubject>> FindKeptAwayAsync(CancellationToken cancellationToken)
    {
        if (_session.KeptAway is { } known)
            return known;

        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var kept = await OwnFlags.Standing(db).Where(flag => flag.PersonId == _person.Id).Select(flag => new { flag.On, flag.Subject }).Distinct().ToListAsync(cancellationToken);
        return _session.KeptAway = [.. kept.Select(one => new FlagSubject(one.On, one.Subject))];
    }

    /// <summary>Whether the person has written this very line to that before.</summary>
    public async Task<bool> HasWrittenAsync(FlagSubject subject, FlagKind kind, string line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Flags.AnyAsync(
            row => row.PersonId == _person.Id && row.On == subject.On && row.Subject == subject.Id && row.Kind == kind && row.Line == line, cancellationToken);
    }

    /// <summary>Raises a flag. Where it is one too many, what it is about is withdrawn with it, for everybody of the tenant.</summary>
    /// <param name="attempt">The attempt it is raised at; null for a line that is added to what was flagged there before.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="kind">What for.</param>
    /// <param name="line">What they wrote; null when nothing.</param>
    /// <param name="facilitators">Who reviews it.</param>
    /// <param name="threshold">It is withdrawn once so many different people have flagged it, lately and since the last review.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FlagRaised> RaiseAsync(
        Guid? attempt, FlagSubject subject, FlagKind kind, string? line, Facilitators facilitators, int threshold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(facilitators);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        _hasRaised = true;
        _changes.Add(new FlagRow
        {
            AttemptId = attempt ?? Guid.CreateVersion7(_now), Kind = kind, PersonId = _person.Id, On = subject.On, Subject = subject.Id, Line = line, At = _now,
        });
        var before = await db.Flagged.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Tenant == _person.Tenant && row.On == subject.On && row.Subject == subject.Id, cancellationToken);
        var since = new[] { _now - SafetyOptions.FlagsCountFor, before?.ReviewedTo ?? DateTimeOffset.MinValue }.Max();
        var people = await TenantFlags.Of(db, _person.Tenant, subject).Where(row => row.At >= since).Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        var countedBefore = people.Remove(_person.Id);
        var flagged = new FlagCaseRow
        {
            Tenant = _person.Tenant,
            On = subject.On,
            Subject = subject.Id,
            State = before?.State ?? FlaggedState.OnShelf,
            Reviews = before?.Reviews ?? 0,
            ReviewedTo = before?.ReviewedTo,
            Version = (before?.Version ?? 0) + 1,
        };
        if (flagged.State is FlaggedState.OnShelf && people.Count + 1 >= threshold)
            flagged.State = FlaggedState.Withdrawn;
        // Also where its state stays: of two flags at the same moment the second counts the first.
        if (before is null)
            _changes.Add(flagged);
        else
            _changes.Update(Counted, flagged, before.Version);
        return new FlagRaised(flagged.State, await TellAsync(db, subject, facilitators, cancellationToken), countedBefore);
    }

    /// <summary>What was raised in this turn counts from now on.</summary>
    internal void Publish()
    {
        if (_hasRaised)
            _session.KeptAway = null;
    }

    // On the next morning; whoever can't be reached now hears with the reminders, once they can. Who gave a note that was flagged hears nothing.
    private async Task<int> TellAsync(EmpathyDb db, FlagSubject subject, Facilitators facilitators, CancellationToken cancellationToken)
    {
        var toldAt = ReviewDay.ToldAt(_now, _hours);
        var giver = (await FlagFacts.NoteOfAsync(db, subject, cancellationToken))?.GiverId ?? 0;
        var reviewers = await facilitators.ReviewersOf(db, _person.Tenant).Where(Facilitators.IsReachable).Where(row => row.Id != giver).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var reviewer in reviewers)
        {
            _changes.AddOnce(new DeliveryRow
            {
                Key = DeliveryKeys.Flags(subject.ToString(), toldAt, reviewer),
                Kind = DeliveryKind.Flags,
                PersonId = reviewer,
                About = subject.ToString(),
                DueAt = toldAt,
                NextAt = toldAt,
            });
        }

        return reviewers.Count;
    }
}

/// <summary>What came of a flag at once.</summary>
/// <param name="State">Where what it is about stands then.</param>
/// <param name="Reviewers">To how many reviewers it will be told.</param>
/// <param name="CountedBefore">Whether the person had flagged it already, and counts as one with both.</param>
public sealed record FlagRaised(FlaggedState State, int Reviewers, bool CountedBefore);
