using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmpathyBot.Storage.Turns;

/// <summary>Opens turns: what is known of who speaks and where, and a place for what the turn wants kept.</summary>
public sealed class TurnStore : IDisposable
{
    private static readonly MemoryCacheEntryOptions Idle = new() { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) };

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly ContentArchive _contents;
    private readonly TimeProvider _time;
    private readonly MemoryCache _sessions = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    internal TurnStore(IDbContextFactory<EmpathyDb> databases, CommitQueue commits, ContentArchive contents, TimeProvider time)
    {
        _databases = databases;
        _commits = commits;
        _contents = contents;
        _time = time;
    }

    /// <summary>Opens a turn for this activity. One at a time per conversation: that is the caller's to see to.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="afterLostRace">True when the turn is run again: then everything is read anew.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public async Task<Turn> OpenAsync(Activity activity, bool afterLostRace, CancellationToken cancellationToken)
    {
        var key = TurnKey.Of(activity);
        if (afterLostRace)
            _sessions.Remove(key);

        if (!_sessions.TryGetValue(key, out Session? session))
            session = await LoadAsync(key, activity, cancellationToken);

        var turn = new Turn(_databases, _commits, _contents, _time, session!, activity);
        if (afterLostRace && activity.Id is { Length: > 0 } id)
            await turn.RecheckRepeatAsync(id, cancellationToken);
        return turn;
    }

    public void Dispose() => _sessions.Dispose();

    private async Task<Session> LoadAsync(TurnKey key, Activity activity, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var person = await FindOrAddAsync(
            db,
            () => db.People.FirstOrDefaultAsync(row => row.Tenant == key.Tenant && row.ObjectId == key.ObjectId, cancellationToken),
            new PersonRow { Tenant = key.Tenant, ObjectId = key.ObjectId, Locale = activity.Locale, FirstSeenAt = _time.GetUtcNow() },
            cancellationToken);
        var conversation = await FindOrAddAsync(
            db,
            () => db.Conversations.FirstOrDefaultAsync(
                row => row.ChannelId == key.ChannelId && row.ConversationId == key.ConversationId, cancellationToken),
            new ConversationRow
            {
                ChannelId = key.ChannelId,
                ConversationId = key.ConversationId,
                Type = activity.Conversation!.ConversationType ?? "personal",
                ServiceUrl = activity.ServiceUrl ?? "",
                BotId = activity.Recipient?.Id ?? "",
                TenantId = activity.Conversation.TenantId,
            },
            cancellationToken);

        var session = new Session(conversation, person);
        var open = await db.Attempts.AsNoTracking()
            .Where(row => row.PersonId == person.Id && (row.Status == AttemptStatus.Offered || row.Status == AttemptStatus.UnderWay))
            .OrderByDescending(row => row.OfferedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (open is not null)
            session.Open = await ReadAsync(db, _contents, open, cancellationToken);
        return _sessions.Set(key, session, Idle);
    }

    /// <summary>The attempt as it stands, made again from its decisions on the text it began with.</summary>
    internal static async Task<Attempt> ReadAsync(
        EmpathyDb db, ContentArchive contents, AttemptRow row, CancellationToken cancellationToken)
    {
        var dilemma = await contents.GetAsync(row.ContentHash, cancellationToken);
        var decisions = await db.Decisions.AsNoTracking()
            .Where(decision => decision.AttemptId == row.Id)
            .OrderBy(decision => decision.Step)
            .Select(decision => new { decision.Kind, decision.ChoiceId, decision.Text })
            .ToListAsync(cancellationToken);
        var run = Run.Replay(
            dilemma, dilemma.Guise(row.GuiseId), decisions.Select(decision => new Decision(decision.Kind, decision.ChoiceId, decision.Text)));
        return new Attempt(
            row.Id, row.PersonId, run, row.Seed, row.Status, row.OfferedAt, row.BegunAt, row.EndedAt, row.CardId, row.ShownAt);
    }

    private static async Task<TRow> FindOrAddAsync<TRow>(
        EmpathyDb db, Func<Task<TRow?>> find, TRow fresh, CancellationToken cancellationToken)
        where TRow : class
    {
        if (await find() is { } found)
            return found;

        db.Add(fresh);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return fresh;
        }
        catch (DbUpdateException)
        {
            // Another turn added it between the look and the write.
            db.Entry(fresh).State = EntityState.Detached;
            return await find() ?? throw new LostRaceException();
        }
    }
}
