using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>What a person reviews of what others flagged, as a turn sees and changes it. Nothing of it for who doesn't review.</summary>
public sealed class PersonReviews
{
    private static readonly RowWrite Settled = RowWrite.Update<FlagCaseRow>(
        [nameof(FlagCaseRow.State), nameof(FlagCaseRow.Reviews), nameof(FlagCaseRow.ReviewedTo), nameof(FlagCaseRow.Version)],
        when: [nameof(FlagCaseRow.Version)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HoursOptions _hours;
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonReviews(IDbContextFactory<EmpathyDb> databases, HoursOptions hours, Changes changes, PersonRow person, DateTimeOffset now) =>
        (_databases, _hours, _changes, _person, _now) = (databases, hours, changes, person, now);

    private DateTimeOffset ShownTo => ReviewDay.ShownTo(_now, _hours);

    /// <summary>What can be seen of it now; null where the person doesn't review, it was never flagged in their tenant, or is a note of their own.</summary>
    public async Task<FlagFacts?> FindAsync(FlagSubject subject, Facilitators facilitators, int threshold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (!await IsReviewerAsync(db, facilitators, cancellationToken))
            return null;
        var facts = (await FlagFacts.ReadAsync(db, _person.Tenant, [subject], ShownTo, threshold, cancellationToken)).GetValueOrDefault(subject);
        return facts?.GiverId == _person.Id ? null : facts;
    }

    /// <summary>What waits for somebody to decide, and last what was decided to stay off; null where the person doesn't review.</summary>
    public async Task<IReadOnlyList<FlagFacts>?> ListAsync(Facilitators facilitators, int threshold, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await IsReviewerAsync(db, facilitators, cancellationToken)
            ? [.. (await OpenReviews.ReadAsync(db, _person.Tenant, ShownTo, threshold, cancellationToken)).Where(one => one.GiverId != _person.Id)]
            : null;
    }

    /// <summary>Settles what was seen: who flagged it hears what came of it. What was not shown yet is reviewed another time.</summary>
    /// <param name="seen">What the reviewer saw.</param>
    /// <param name="isKeptOff">Whether it is off the shelf from now on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Where it stands then; as it is by now, and nothing is changed, where it isn't any more as they saw it.</returns>
    public async Task<FlagFacts> SettleAsync(FlagFacts seen, bool isKeptOff, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var before = await db.Flagged.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Tenant == _person.Tenant && row.On == seen.Subject.On && row.Subject == seen.Subject.Id, cancellationToken);
        if (before is null || before.State != seen.State || before.Reviews != seen.Reviews)
            return seen;
        var since = before.ReviewedTo ?? DateTimeOffset.UnixEpoch;
        var after = new FlagCaseRow
        {
            Tenant = before.Tenant,
            On = before.On,
            Subject = before.Subject,
            State = isKeptOff ? FlaggedState.KeptOff : FlaggedState.OnShelf,
            Reviews = before.Reviews + 1,
            ReviewedTo = seen.ShownTo,
            Version = before.Version + 1,
        };
        _changes.Update(Settled, after, before.Version);
        if (!isKeptOff && before.State is not FlaggedState.OnShelf)
            await ShowAgainAsync(db, seen.Subject, cancellationToken);
        var heard = await TenantFlags.Of(db, _person.Tenant, seen.Subject).Where(flag => flag.At >= since && flag.At < seen.ShownTo)
            .Select(flag => flag.PersonId).Distinct().ToListAsync(cancellationToken);
        foreach (var person in heard)
        {
            _changes.AddOnce(new DeliveryRow
            {
                Key = DeliveryKeys.FlagNews(seen.Subject.ToString(), after.Reviews, person),
                Kind = DeliveryKind.FlagNews,
                PersonId = person,
                Step = (int)after.State,
                About = seen.Subject.ToString(),
                DueAt = _now,
                NextAt = _now,
            });
        }

        return seen with { State = after.State, Reviews = after.Reviews, People = 0, Kinds = [], Lines = [] };
    }

    // What stood in the thread stands there again.
    private async Task ShowAgainAsync(EmpathyDb db, FlagSubject subject, CancellationToken cancellationToken)
    {
        if (await FlagFacts.NoteOfAsync(db, subject, cancellationToken) is { ShownAt: not null } note
            && await db.Prompts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == note.PromptId, cancellationToken) is { State: PromptState.Open or PromptState.Closed } prompt)
            PromptCardRows.Show(_changes, prompt, _now);
    }

    private Task<bool> IsReviewerAsync(EmpathyDb db, Facilitators facilitators, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facilitators);
        return facilitators.ReviewersOf(db, _person.Tenant).AnyAsync(row => row.Id == _person.Id, cancellationToken);
    }
}
