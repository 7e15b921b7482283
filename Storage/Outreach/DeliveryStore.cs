using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Deliveries as the sweep sees them: who has something due, and what became of it.</summary>
public sealed class DeliveryStore
{
    /// <summary>How long a host may decide for a person before another one takes over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    private static readonly RowWrite Begun = RowWrite.Update<DeliveryRow>(
        [nameof(DeliveryRow.State), nameof(DeliveryRow.EndedAt), nameof(DeliveryRow.JoinedTo)],
        when: [nameof(DeliveryRow.State), nameof(DeliveryRow.NextAt)]);

    private static readonly string[] Outcome =
    [
        nameof(DeliveryRow.State), nameof(DeliveryRow.Reason), nameof(DeliveryRow.NextAt), nameof(DeliveryRow.Tries), nameof(DeliveryRow.JoinedTo),
        nameof(DeliveryRow.MessageId), nameof(DeliveryRow.EndedAt),
    ];

    // A person who changes their hours meanwhile has their rows looked at anew: that must not be undone, nor overtaken.
    private static readonly RowWrite Decided = RowWrite.Update<DeliveryRow>(Outcome, when: [nameof(DeliveryRow.State), nameof(DeliveryRow.NextAt)]);
    private static readonly RowWrite Ended = RowWrite.Update<DeliveryRow>(Outcome, when: [nameof(DeliveryRow.State)]);

    private static readonly RowWrite Put = RowWrite.Update<RhythmRow>([nameof(RhythmRow.NudgeAt)], mayMiss: true);

    // Who has answered meanwhile has not left this one alone.
    private static readonly RowWrite Nudged = RowWrite.Update<RhythmRow>(
        [nameof(RhythmRow.NudgeAt), nameof(RhythmRow.NudgesUnanswered)], when: [nameof(RhythmRow.NudgesUnanswered)], mayMiss: true);

    private static readonly RowWrite NudgedOut = RowWrite.Update<RhythmRow>(
        [nameof(RhythmRow.NudgeAt), nameof(RhythmRow.NudgesUnanswered), nameof(RhythmRow.NudgesOffAt)],
        when: [nameof(RhythmRow.NudgesUnanswered)], mayMiss: true);

    private static readonly RowWrite Gone = RowWrite.Update<PersonRow>([nameof(PersonRow.GoneAt)], mayMiss: true);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly TurnStore _turns;
    private readonly ContentArchive _contents;
    private readonly TimeProvider _time;
    private readonly string _host = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    internal DeliveryStore(IDbContextFactory<EmpathyDb> databases, CommitQueue commits, TurnStore turns, ContentArchive contents, TimeProvider time) =>
        (_databases, _commits, _turns, _contents, _time) = (databases, commits, turns, contents, time);

    /// <summary>Takes people with something due to decide for them; nobody else does until <see cref="ReleaseAsync"/> or the lease ends.</summary>
    /// <param name="most">At most so many people.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Recipient>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var ids = await ClaimStatement.OfPeople.RunAsync(db, _host, now, now + Lease, most, cancellationToken);
        return ids.Count == 0 ? [] : await LoadAsync(db, ids, now, cancellationToken);
    }

    /// <summary>The people are decided for.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<long> people, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.People.Where(row => people.Contains(row.Id) && row.SweptBy == _host)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptUntil, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>The request is about to begin: whatever happens from here on, it isn't sent again.</summary>
    /// <param name="rows">What one message carries; the first gives it its key.</param>
    /// <param name="drill">The drill whose time has run out, with what becomes of it; null where none has.</param>
    /// <returns>False, and nothing is changed, when one of them is no longer waiting, or is to be looked at anew.</returns>
    public Task<bool> BeginAsync(IReadOnlyList<DeliveryRow> rows, (DrillAttempt Before, DrillRun After)? drill = null)
    {
        var changes = new Changes();
        foreach (var row in rows)
        {
            (row.State, row.EndedAt, row.JoinedTo) = (DeliveryState.Sending, _time.GetUtcNow(), row == rows[0] ? null : rows[0].Key);
            changes.Update(Begun, row, DeliveryState.Waiting, row.NextAt!.Value);
        }

        // Of one that is tried again it was noted before: nothing may have happened since all the same.
        if (drill is var (before, after))
            TimeOuts.Move(changes, before, after);

        return TryKeepAsync(changes);
    }

    /// <summary>What was decided for rows that wait: until when they go on waiting, or that they are never sent.</summary>
    /// <param name="decided">The rows in their new state, each with when it was to be looked at.</param>
    /// <param name="rhythm">When the person's next nudge is thought of; null when nothing changes there.</param>
    /// <returns>False, and nothing is changed, when one of them is no longer as it was.</returns>
    public Task<bool> DecideAsync(IReadOnlyList<(DeliveryRow Row, DateTimeOffset LookedAt)> decided, RhythmRow? rhythm = null)
    {
        var changes = new Changes();
        foreach (var (row, at) in decided)
            changes.Update(Decided, row, DeliveryState.Waiting, at);
        if (rhythm is not null)
            changes.Update(Put, rhythm);
        return TryKeepAsync(changes);
    }

    /// <summary>What became of rows that were being sent.</summary>
    /// <param name="ended">The rows, in their new state.</param>
    /// <param name="rhythm">Counts one more nudge that is not answered yet; null when none arrived.</param>
    /// <param name="gone">The person, where the channel lets nothing through to them any more.</param>
    /// <param name="shown">The drill that the message shows, as it is shown now; null when none.</param>
    /// <param name="news">What somebody else hears now that it has arrived; null when nothing, or they were told before.</param>
    /// <returns>False, and nothing is changed, when one of them is no longer being sent.</returns>
    public Task<bool> EndAsync(IReadOnlyList<DeliveryRow> ended, RhythmRow? rhythm = null, PersonRow? gone = null, DrillAttempt? shown = null, DeliveryRow? news = null)
    {
        var changes = new Changes();
        foreach (var row in ended)
            changes.Update(Ended, row, DeliveryState.Sending);
        if (rhythm is not null)
            changes.Update(rhythm.NudgesOffAt is null ? Nudged : NudgedOut, rhythm, rhythm.NudgesUnanswered - 1);
        if (gone is not null)
            changes.Update(Gone, gone);
        if (shown is not null)
            changes.Update(TimeOuts.ShowingStill, DrillRows.Of(shown), shown.Version);
        if (news is not null)
            changes.AddOnce(news);
        return TryKeepAsync(changes);
    }

    /// <summary>What is due for this person waits a while: something is wrong with it, and what others have coming must not wait for that.</summary>
    public async Task PutOffAsync(long person, TimeSpan by)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(CancellationToken.None);
        await db.Deliveries.Where(row => row.PersonId == person && row.State == DeliveryState.Waiting && row.NextAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now + by), CancellationToken.None);
    }

    /// <summary>What a session may know of this person is known no more.</summary>
    public void Forget(PersonRow person) => _turns.Forget(person);

    /// <summary>What a host left behind that died while it sent: it may have arrived, so it isn't sent again.</summary>
    /// <param name="isAlone">Whether no other host can be at work: then nobody is waited for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<int> RecoverAsync(bool isAlone, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (isAlone)
        {
            await db.People.Where(row => row.SweptUntil != null && row.SweptBy != _host)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptUntil, (DateTimeOffset?)null), cancellationToken);
        }

        // From the few that are being sent, not from all the people there are.
        var left =
            from row in db.Deliveries
            where row.State == DeliveryState.Sending
            join person in db.People on row.PersonId equals person.Id
            where person.SweptUntil == null || person.SweptUntil <= now
            select person;
        var people = await left.AsNoTracking().Distinct().ToListAsync(cancellationToken);
        if (people.Count == 0)
            return 0;
        var ids = people.Select(person => person.Id).ToList();
        var found = await db.Deliveries
            .Where(row => row.State == DeliveryState.Sending && ids.Contains(row.PersonId)
                && db.People.Any(person => person.Id == row.PersonId && (person.SweptUntil == null || person.SweptUntil <= now)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, DeliveryState.Unknown)
                    .SetProperty(row => row.NextAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.Reason, "The bot was stopped while this was being sent: it may or may not have arrived."),
                cancellationToken);
        foreach (var person in people)
            Forget(person);
        return found;
    }

    /// <summary>When something is due next; null when nothing is planned.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var delivery = await db.Deliveries.Where(row => row.State == DeliveryState.Waiting && row.NextAt != null)
            .OrderBy(row => row.NextAt).Select(row => row.NextAt).FirstOrDefaultAsync(cancellationToken);
        var nudge = await db.Rhythms.Where(row => row.NudgeAt != null)
            .OrderBy(row => row.NudgeAt).Select(row => row.NudgeAt).FirstOrDefaultAsync(cancellationToken);
        var drop = await db.Drops.Where(row => row.NextAt != null)
            .OrderBy(row => row.NextAt).Select(row => row.NextAt).FirstOrDefaultAsync(cancellationToken);
        return new[] { delivery, nudge, drop }.Min();
    }

    private async Task<List<Recipient>> LoadAsync(EmpathyDb db, List<long> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - UnaskedSends.Lately;
        var people = await db.People.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var rhythms = await db.Rhythms.AsNoTracking().Where(row => ids.Contains(row.PersonId)).ToDictionaryAsync(row => row.PersonId, cancellationToken);
        var chatIds = people.Select(row => row.ChatId).OfType<long>().ToList();
        var chats = await db.Conversations.AsNoTracking().Where(chat => chatIds.Contains(chat.Id)).ToDictionaryAsync(chat => chat.Id, cancellationToken);
        var due = (await db.Deliveries.AsNoTracking()
            .Where(row => ids.Contains(row.PersonId) && row.State == DeliveryState.Waiting && row.NextAt <= now)
            .ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
        var sent = await UnaskedSends.ReadAsync(db, db.People.Where(row => ids.Contains(row.Id)).Select(row => row.Id), now, cancellationToken);
        var practised = await db.Played.AsNoTracking()
            .Where(row => ids.Contains(row.PersonId) && row.EndedAt > since)
            .GroupBy(row => row.PersonId)
            .Select(group => new { group.Key, Last = group.Max(row => row.EndedAt) })
            .ToDictionaryAsync(row => row.Key, row => (DateTimeOffset?)row.Last, cancellationToken);
        foreach (var drill in await db.DrillAttempts.AsNoTracking()
            .Where(row => ids.Contains(row.PersonId) && row.Status == DrillStatus.Done && row.EndedAt > since)
            .GroupBy(row => row.PersonId)
            .Select(group => new { group.Key, Last = group.Max(row => row.EndedAt) })
            .ToListAsync(cancellationToken))
        {
            if (practised.GetValueOrDefault(drill.Key) is not { } played || played < drill.Last)
                practised[drill.Key] = drill.Last;
        }

        var weighed = await HardDays.FindAsync(
            db, _contents, [.. due.Where(person => person.Any(row => row.Kind.IsAboutOneself())).Select(person => person.Key)], since, now, cancellationToken);
        return
        [
            .. people.Select(person => new Recipient(
                person,
                rhythms.GetValueOrDefault(person.Id),
                person.ChatId is { } chat ? chats.GetValueOrDefault(chat) : null,
                [.. due[person.Id].OrderBy(row => row.Kind.Rank()).ThenBy(row => row.DueAt)],
                [.. sent[person.Id]],
                practised.GetValueOrDefault(person.Id))
            {
                WeighedAt = weighed.TryGetValue(person.Id, out var at) ? at : null,
            }),
        ];
    }

    private async Task<bool> TryKeepAsync(Changes changes)
    {
        try
        {
            await _commits.KeepAsync(changes);
            return true;
        }
        catch (LostRaceException)
        {
            return false;
        }
    }
}
