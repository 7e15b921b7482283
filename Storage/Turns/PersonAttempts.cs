using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>The way of one person through dilemmas, as a turn sees and changes it. At most one attempt is open at a time.</summary>
public sealed class PersonAttempts
{
    private static readonly RowWrite StatusChange = RowWrite.Update<AttemptRow>(
        [nameof(AttemptRow.Status), nameof(AttemptRow.BegunAt), nameof(AttemptRow.EndedAt), nameof(AttemptRow.EndingId)],
        when: [nameof(AttemptRow.Status)]);

    // Worth keeping, not worth waiting for; the attempt may have been withdrawn meanwhile.
    private static readonly RowWrite ShowingChange = RowWrite.Update<AttemptRow>(
        [nameof(AttemptRow.CardId), nameof(AttemptRow.ShownAt), nameof(AttemptRow.ShownIn)], mayMiss: true);

    private static readonly RowWrite ReasonReread = RowWrite.Update<ReplyRow>([nameof(ReplyRow.Findings)], mayMiss: true);

    private static readonly RowWrite ReasonUndone = RowWrite.Update<DecisionRow>(
        [nameof(DecisionRow.ReasonWay), nameof(DecisionRow.Trust), nameof(DecisionRow.Fairness), nameof(DecisionRow.Risk), nameof(DecisionRow.Effort)]);

    private readonly TurnServices _services;
    private readonly PersonSession _person;
    private readonly ConversationSession _conversation;
    private readonly PersonRhythm _rhythm;
    private readonly PersonMemories _memories;
    private readonly PersonDebriefs _debriefs;
    private readonly PersonPast _past;
    private readonly Changes _changes;
    private readonly DateTimeOffset _now;
    private Attempt? _closed;

    internal PersonAttempts(
        TurnServices services,
        PersonSession person,
        ConversationSession conversation,
        PersonRhythm rhythm,
        PersonMemories memories,
        PersonDebriefs debriefs,
        Changes changes,
        DateTimeOffset now)
    {
        (_services, _person, _conversation, _rhythm, _memories, _debriefs, _changes, _now) = (services, person, conversation, rhythm, memories, debriefs, changes, now);
        _past = new PersonPast(services.Databases, person, changes, now);
        Open = person.Open?.SeenFrom(Here);
    }

    /// <summary>The attempt that waits for the person: offered or under way.</summary>
    public Attempt? Open { get; private set; }

    private long PersonId => _person.Person.Id;

    private long Here => _conversation.Conversation.Id;

    /// <summary>The attempt of that id if it is this person's, else null.</summary>
    public async Task<Attempt?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Open?.Id == id)
            return Open;
        if (_person.Last?.Id == id)
            return _person.Last.SeenFrom(Here);
        return await ReadAsync(row => row.Where(attempt => attempt.Id == id && attempt.PersonId == PersonId), cancellationToken);
    }

    /// <summary>The attempt that was put away last, or null.</summary>
    public async Task<Attempt?> FindPutAwayAsync(CancellationToken cancellationToken)
    {
        if (_person.Last is { Status: AttemptStatus.PutAway } last && last.Id != Open?.Id)
            return last.SeenFrom(Here);
        return await ReadAsync(
            rows => rows.Where(row => row.PersonId == PersonId && row.Status == AttemptStatus.PutAway).OrderByDescending(row => row.ShownAt),
            cancellationToken);
    }

    /// <summary>The attempt that was put away last and can be offered again: what the person has flagged isn't. Null when there is none.</summary>
    public async Task<Attempt?> FindToResumeAsync(CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var flagged = await OwnFlags.Standing(db).Where(flag => flag.PersonId == PersonId && flag.On == FlagOn.Dilemma)
            .Select(flag => flag.Subject).Distinct().ToListAsync(cancellationToken);
        if (flagged.Count == 0)
            return await FindPutAwayAsync(cancellationToken);
        return await ReadAsync(
            rows => rows.Where(row => row.PersonId == PersonId && row.Status == AttemptStatus.PutAway && !flagged.Contains(row.DilemmaId))
                .OrderByDescending(row => row.ShownAt),
            cancellationToken);
    }

    /// <summary>The attempt that was finished last, or null.</summary>
    public async Task<Attempt?> FindFinishedAsync(CancellationToken cancellationToken)
    {
        if (_person.Last is { Status: AttemptStatus.Finished } last)
            return last.SeenFrom(Here);
        return await ReadAsync(
            rows => rows.Where(row => row.PersonId == PersonId && row.Status == AttemptStatus.Finished).OrderByDescending(row => row.OfferedAt),
            cancellationToken);
    }

    /// <summary>What the person has been through, each dilemma once, the latest first.</summary>
    public Task<IReadOnlyList<PlayedRow>> FindPlayedAsync(CancellationToken cancellationToken) => _past.FindPlayedAsync(cancellationToken);

    /// <summary>In which guises the person has been through this dilemma, and when last; in any order.</summary>
    public Task<IReadOnlyList<PastRun>> FindGuisesAsync(string dilemma, CancellationToken cancellationToken) => _past.FindGuisesAsync(dilemma, cancellationToken);

    /// <summary>When the person began dilemmas of these ids since then, in any order.</summary>
    public Task<IReadOnlyList<DateTimeOffset>> FindBegunAsync(IReadOnlyCollection<string> dilemmas, DateTimeOffset since, CancellationToken cancellationToken) =>
        _past.FindBegunAsync(dilemmas, since, cancellationToken);

    /// <summary>What is still to come from an attempt that is over comes no more.</summary>
    public void CallOffLater(Attempt attempt) => LaterOutcomes.CallOff(_changes, attempt, _now, LaterOutcomes.Flagged);

    /// <summary>The text of that hash.</summary>
    public Task<Dilemma> FindDilemmaAsync(string hash, CancellationToken cancellationToken) => _services.Contents.GetAsync(hash, cancellationToken);

    /// <summary>Shows a dilemma's pre-brief: an attempt that has not begun.</summary>
    /// <param name="dilemma">Which.</param>
    /// <param name="guise">In which guise.</param>
    /// <param name="seed">What the order of choices is drawn from.</param>
    /// <param name="drop">The drop that brought it; null when the person came for it themselves.</param>
    public Attempt Offer(Dilemma dilemma, Guise guise, int seed, Guid? drop = null)
    {
        var attempt = new Attempt(
            Guid.CreateVersion7(_now), PersonId, Run.Begin(dilemma, guise), seed, AttemptStatus.Offered, _now, null, null, null, null, null)
        {
            DropId = drop,
        };
        _changes.Add(AttemptRows.Of(attempt));
        return Open = attempt;
    }

    /// <summary>Takes an offer back without a trace.</summary>
    public void Withdraw(Attempt attempt)
    {
        _changes.Remove(AttemptRows.Of(attempt));
        _conversation.Remember(Withdrawn(attempt.Id), answered: true);
        Open = null;
    }

    /// <summary>Whether this was an offer that was taken back a moment ago: nothing else is kept of it.</summary>
    public bool WasWithdrawn(Guid id) => _conversation.Recall(Withdrawn(id)) is not null;

    public Attempt Begin(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        _past.Began(attempt);
        return Change(attempt, attempt with { Status = AttemptStatus.UnderWay, BegunAt = _now });
    }

    /// <summary>What is still to come from it comes no more, unless it is taken up again.</summary>
    public Attempt PutAway(Attempt attempt)
    {
        LaterOutcomes.CallOff(_changes, attempt, _now);
        return Change(attempt, attempt with { Status = AttemptStatus.PutAway });
    }

    public Attempt Resume(Attempt attempt)
    {
        LaterOutcomes.CallBack(_changes, attempt, _now);
        return Change(attempt, attempt with { Status = AttemptStatus.UnderWay });
    }

    /// <summary>Takes a decision. Null, and no effect, when it is not open where the run stands.</summary>
    public async Task<Attempt?> DecideAsync(Attempt attempt, Decision decision, CancellationToken cancellationToken)
    {
        if (attempt.Status is not AttemptStatus.UnderWay || attempt.Run.Take(decision) is not { } run)
            return null;

        _changes.Add(AttemptRows.Of(attempt, run.Turns[^1], _now));
        if (decision.Typed is { } typed)
            _changes.Add(AttemptRows.Of(attempt, typed, _now));
        LaterOutcomes.Promise(_changes, attempt, run.Turns[^1], _now);
        if (run.Ending is null)
            return Open = attempt with { Run = run };

        var finished = Change(attempt, attempt with { Run = run, Status = AttemptStatus.Finished, EndedAt = _now });
        var before = await _past.FinishedAsync(finished, run.Ending.Id, cancellationToken);
        await RememberAsync(finished, before, cancellationToken);
        _debriefs.Add(finished, DebriefPlan.For(run, isNew: before is null, _memories.TeamForm));
        return finished;
    }

    /// <summary>
    /// The person has said of what was read in the reason they gave last that it isn't what they meant: nothing comes of it, and it is kept that
    /// it was misread. Null, and no effect, when there is nothing to take back.
    /// </summary>
    public Attempt? TakeBackReading(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (attempt.Status is not (AttemptStatus.UnderWay or AttemptStatus.Finished) || attempt.Run.WithoutReading() is not { } run)
            return null;
        var (was, before) = (attempt.Run.Turns[^1], attempt with { Run = attempt.Run.Before(attempt.Run.Step - 1) });
        _changes.Update(ReasonReread, AttemptRows.Of(before, was.Decision.Typed!, _now, was.MovedBy!.Label));
        _changes.Update(ReasonUndone, AttemptRows.Of(before, run.Turns[^1], _now));
        var after = attempt with { Run = run };
        if (after.IsOpen)
            Open = after;
        else if (_person.Last?.Id == after.Id)
            _closed = after;
        return after;
    }

    /// <summary>What was changed is what is known from now on.</summary>
    internal void Publish()
    {
        _person.Open = Open;
        _person.Last = _closed ?? _person.Last;
        _past.Publish();
    }

    /// <summary>The message that shows the open attempt, or the one that this turn closed, has been sent.</summary>
    internal void Shown(string cardId)
    {
        if ((_person.Open ?? _closed) is not { } attempt)
            return;

        var shown = attempt with { CardId = cardId, ShownAt = _services.Time.GetUtcNow(), ShownIn = Here };
        if (shown.IsOpen)
            _person.Open = shown;
        else
            _person.Last = shown;
        var changes = new Changes();
        changes.Update(ShowingChange, AttemptRows.Of(shown));
        _person.Noted = Task.WhenAll(_person.Noted, _services.Commits.Note(changes));
    }

    private static string Withdrawn(Guid id) => $"withdrawn {id:N}";

    private Attempt Change(Attempt from, Attempt to)
    {
        _changes.Update(StatusChange, AttemptRows.Of(to), from.Status);
        Open = to.IsOpen ? to : null;
        if (!to.IsOpen)
            _closed = to;
        return to;
    }

    /// <summary>What the person has a memory of, as it stood after the last review.</summary>
    public Task<IReadOnlyList<MemoryRow>> FindMemoriesAsync(CancellationToken cancellationToken) => _memories.FindAsync(cancellationToken);

    private async Task RememberAsync(Attempt attempt, PlayedRow? before, CancellationToken cancellationToken)
    {
        var known = await FindMemoriesAsync(cancellationToken);
        var met = before is null ? [] : await FindGuisesAsync(attempt.Run.Dilemma.Id, cancellationToken);
        var rating = RunRating.Of(attempt.Run, met.Any(run => run.GuiseId == attempt.Run.Guise.Id), IsFirstTry(attempt, known));
        var all = await _memories.ReviewAsync(MemoryKind.Dilemma, attempt.Run.Dilemma.MemoryId, rating, IsOverAt(attempt), cancellationToken);
        // A nudge brings dilemmas: a skill that is due brings nobody one.
        _rhythm.PractisedUntil(all.Where(row => row.Kind is MemoryKind.Dilemma).Min(row => row.DueAt));
    }

    // A day after the last of what it led to, counted from now: that is no sooner.
    private DateTimeOffset IsOverAt(Attempt attempt) =>
        attempt.Run.Turns.Select(turn => turn.Later).OfType<LaterOutcome>().Select(later => _now + later.After + TimeSpan.FromDays(1)).DefaultIfEmpty(_now).Max();

    // A second go before it was due again is no new meeting.
    private bool IsFirstTry(Attempt attempt, IReadOnlyList<MemoryRow> known) =>
        known.FirstOrDefault(row => row.Kind is MemoryKind.Dilemma && row.Subject == attempt.Run.Dilemma.MemoryId) is not { } memory || memory.DueAt <= _now;

    private async Task<Attempt?> ReadAsync(Func<IQueryable<AttemptRow>, IQueryable<AttemptRow>> which, CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await which(db.Attempts.AsNoTracking()).FirstOrDefaultAsync(cancellationToken) is { } row
            ? (await TurnStore.ReadAsync(db, _services.Contents, row, cancellationToken)).SeenFrom(Here)
            : null;
    }
}
