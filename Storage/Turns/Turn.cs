using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.State;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// One turn of a conversation: what is known, and what shall be kept of it. Nothing is kept until <see cref="CommitAsync"/>,
/// and then all of it or nothing.
/// </summary>
public sealed class Turn
{
    private static readonly string[] PlayedValues =
    [
        nameof(PlayedRow.GuiseId), nameof(PlayedRow.EndingId), nameof(PlayedRow.ContentHash), nameof(PlayedRow.EndedAt), nameof(PlayedRow.Times),
    ];

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly ContentArchive _contents;
    private readonly TimeProvider _time;
    private readonly Session _session;
    private readonly Changes _changes = new();
    private readonly string? _activityId;
    private readonly TurnStorage _storage;
    private IReadOnlyList<PlayedRow>? _played;
    private Attempt? _closed;

    internal Turn(
        IDbContextFactory<EmpathyDb> databases, CommitQueue commits, ContentArchive contents, TimeProvider time, Session session, Activity activity)
    {
        (_databases, _commits, _contents, _time, _session) = (databases, commits, contents, time, session);
        _activityId = string.IsNullOrEmpty(activity.Id) ? null : activity.Id;
        _storage = new TurnStorage(session, databases);
        Open = session.Open;
        Now = time.GetUtcNow();
        if (_activityId is not null && session.Recall(_activityId) is { } answered)
            (IsRepeat, AnswerWentOut) = (true, answered);
    }

    /// <summary>When the activity arrived at this host.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whether this very activity has had its effect already.</summary>
    public bool IsRepeat { get; private set; }

    /// <summary>For a repeat: whether its answer is known to have gone out.</summary>
    public bool AnswerWentOut { get; private set; }

    public long PersonId => _session.Person.Id;


    /// <summary>The attempt that waits for the person: offered or under way.</summary>
    public Attempt? Open { get; private set; }

    /// <summary>The bot's own state, read and written with this turn.</summary>
    public IStorage Storage => _storage;

    /// <summary>Whether some of that state was kept and could not be read.</summary>
    public bool StateIsUnreadable => _storage.IsUnreadable;

    /// <summary>The attempt of that id if it is this person's, else null.</summary>
    public async Task<Attempt?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Open?.Id == id)
            return Open;
        if (_session.Last?.Id == id)
            return _session.Last;
        return await ReadAsync(row => row.Where(attempt => attempt.Id == id && attempt.PersonId == PersonId), cancellationToken);
    }

    /// <summary>The attempt that was put away last, or null.</summary>
    public async Task<Attempt?> FindPutAwayAsync(CancellationToken cancellationToken)
    {
        if (_session.Last is { Status: AttemptStatus.PutAway } last && last.Id != Open?.Id)
            return last;
        return await ReadAsync(
            rows => rows.Where(row => row.PersonId == PersonId && row.Status == AttemptStatus.PutAway).OrderByDescending(row => row.ShownAt),
            cancellationToken);
    }

    /// <summary>The attempt that was finished last, or null.</summary>
    public async Task<Attempt?> FindFinishedAsync(CancellationToken cancellationToken)
    {
        if (_session.Last is { Status: AttemptStatus.Finished } last)
            return last;
        return await ReadAsync(
            rows => rows.Where(row => row.PersonId == PersonId && row.Status == AttemptStatus.Finished).OrderByDescending(row => row.OfferedAt),
            cancellationToken);
    }

    /// <summary>What the person has been through, each dilemma once, the latest first.</summary>
    public async Task<IReadOnlyList<PlayedRow>> FindPlayedAsync(CancellationToken cancellationToken)
    {
        if (_session.Played is { } known)
            return known;

        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return _session.Played = await db.Played.AsNoTracking()
            .Where(row => row.PersonId == PersonId)
            .OrderByDescending(row => row.EndedAt)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The text of that hash.</summary>
    public Task<Dilemma> FindDilemmaAsync(string hash, CancellationToken cancellationToken) => _contents.GetAsync(hash, cancellationToken);

    /// <summary>Shows a dilemma's pre-brief: an attempt that has not begun.</summary>
    public Attempt Offer(Dilemma dilemma, Guise guise, int seed)
    {
        var attempt = new Attempt(
            Guid.CreateVersion7(Now), PersonId, Run.Begin(dilemma, guise), seed, AttemptStatus.Offered, Now, null, null, null, null);
        _changes.Add(AttemptRows.Of(attempt));
        return Open = attempt;
    }

    /// <summary>Takes an offer back without a trace.</summary>
    public void Withdraw(Attempt attempt)
    {
        _changes.Remove(AttemptRows.Of(attempt));
        _session.Remember(Withdrawn(attempt.Id), answered: true);
        Open = null;
    }

    /// <summary>Whether this was an offer that was taken back a moment ago: nothing else is kept of it.</summary>
    public bool WasWithdrawn(Guid id) => _session.Recall(Withdrawn(id)) is not null;

    public Attempt Begin(Attempt attempt) => Change(attempt, attempt with { Status = AttemptStatus.UnderWay, BegunAt = Now });

    public Attempt PutAway(Attempt attempt) => Change(attempt, attempt with { Status = AttemptStatus.PutAway });

    public Attempt Resume(Attempt attempt) => Change(attempt, attempt with { Status = AttemptStatus.UnderWay });

    /// <summary>Takes a decision. Null, and no effect, when it is not open where the run stands.</summary>
    public async Task<Attempt?> DecideAsync(Attempt attempt, Decision decision, CancellationToken cancellationToken)
    {
        if (attempt.Status is not AttemptStatus.UnderWay || attempt.Run.Take(decision) is not { } run)
            return null;

        _changes.Decision = AttemptRows.Of(attempt, run.Turns[^1], Now);
        if (run.Ending is null)
            return Open = attempt with { Run = run };

        var finished = Change(attempt, attempt with { Run = run, Status = AttemptStatus.Finished, EndedAt = Now });
        await CountPlayedAsync(finished, run.Ending, cancellationToken);
        return finished;
    }

    /// <summary>Whether the bot has said hello here. Asked of the database: somebody else may have let it in or out.</summary>
    public async Task<bool> HasGreetedAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Conversations.AnyAsync(row => row.Id == _session.Conversation.Id && row.GreetedAt != null, cancellationToken);
    }

    public void Greet()
    {
        _session.Conversation.GreetedAt = Now;
        _changes.Update(_session.Conversation, [nameof(ConversationRow.GreetedAt)]);
    }

    /// <summary>The bot was removed here: it says hello again when it comes back.</summary>
    public void Leave()
    {
        _session.Conversation.GreetedAt = null;
        _changes.Update(_session.Conversation, [nameof(ConversationRow.GreetedAt)]);
    }

    /// <summary>Keeps everything this turn wants kept; it survives a power cut once this returns.</summary>
    /// <exception cref="LostRaceException">Nothing was kept: run the turn again.</exception>
    public async Task CommitAsync()
    {
        if (_activityId is not null && !IsRepeat)
            _changes.Handled = new HandledRow { ConversationId = _session.Conversation.Id, ActivityId = _activityId, At = Now };
        _storage.WriteTo(_changes);
        await _commits.KeepAsync(_changes);

        _session.Open = Open;
        _session.Last = _closed ?? _session.Last;
        _session.Played = _played ?? _session.Played;
        _storage.Publish();
        if (_activityId is not null)
            _session.Remember(_activityId, answered: false);
    }

    /// <summary>The answer has gone out. Where the attempt is shown now is kept soon afterwards.</summary>
    /// <param name="cardId">The message that shows the open attempt, or the one that this turn closed; null when none was sent.</param>
    public void Answered(string? cardId)
    {
        if (_activityId is not null)
            _session.Remember(_activityId, answered: true);
        if (cardId is null || (_session.Open ?? _closed) is not { } shown)
            return;

        var shownAt = _time.GetUtcNow();
        if (shown.IsOpen)
            _session.Open = shown with { CardId = cardId, ShownAt = shownAt };
        else
            _session.Last = shown with { CardId = cardId, ShownAt = shownAt };
        _commits.Note(new ShownNote(shown.Id, cardId, shownAt));
    }

    internal async Task RecheckRepeatAsync(string activityId, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        IsRepeat = await db.Handled.AnyAsync(
            row => row.ConversationId == _session.Conversation.Id && row.ActivityId == activityId, cancellationToken);
    }

    private static string Withdrawn(Guid id) => $"withdrawn {id:N}";

    private Attempt Change(Attempt from, Attempt to)
    {
        _changes.Update(
            AttemptRows.Of(to),
            [nameof(AttemptRow.Status), nameof(AttemptRow.BegunAt), nameof(AttemptRow.EndedAt), nameof(AttemptRow.EndingId)],
            (nameof(AttemptRow.Status), from.Status));
        Open = to.IsOpen ? to : null;
        if (!to.IsOpen)
            _closed = to;
        return to;
    }

    private async Task CountPlayedAsync(Attempt attempt, Ending ending, CancellationToken cancellationToken)
    {
        var id = attempt.Run.Dilemma.Id;
        var known = await FindPlayedAsync(cancellationToken);
        var before = known.FirstOrDefault(row => row.DilemmaId == id);
        var played = new PlayedRow
        {
            PersonId = PersonId,
            DilemmaId = id,
            GuiseId = attempt.Run.Guise.Id,
            EndingId = ending.Id,
            ContentHash = attempt.Run.Dilemma.Hash,
            EndedAt = Now,
            Times = (before?.Times ?? 0) + 1,
        };
        if (before is null)
            _changes.Add(played);
        else
            _changes.Update(played, PlayedValues, (nameof(PlayedRow.Times), before.Times));
        _played = [played, .. known.Where(row => row.DilemmaId != id)];
    }

    private async Task<Attempt?> ReadAsync(Func<IQueryable<AttemptRow>, IQueryable<AttemptRow>> which, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await which(db.Attempts.AsNoTracking()).FirstOrDefaultAsync(cancellationToken) is { } row
            ? await TurnStore.ReadAsync(db, _contents, row, cancellationToken)
            : null;
    }
}
