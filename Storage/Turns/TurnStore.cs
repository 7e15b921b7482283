using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmpathyBot.Storage.Turns;

/// <summary>Opens turns: what is known of who speaks and where, and a place for what the turn wants kept.</summary>
public sealed class TurnStore : IDisposable
{
    private static readonly MemoryCacheEntryOptions Idle = new() { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) };

    private readonly TurnServices _services;
    private readonly MemoryCache _sessions = new(new MemoryCacheOptions { SizeLimit = 40_000 });

    private readonly bool _isShared;
    private int _places;

    // Where other hosts work on the same database, what was known after the last turn here may be known no more.
    internal TurnStore(TurnServices services, StorageOptions options) => (_services, _isShared) = (services, options.IsShared);

    /// <summary>Opens a turn for this activity. One at a time per conversation and per person: that is the caller's to see to.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="arrived">When it came in: a turn that waited, or is run again, has not come later.</param>
    /// <param name="afterLostRace">True when the turn is run again: then everything is read anew.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public async Task<Turn> OpenAsync(Activity activity, DateTimeOffset arrived, bool afterLostRace, CancellationToken cancellationToken)
    {
        var key = TurnKey.Of(activity);
        if (_isShared && await RecallAsync(key, activity, arrived, cancellationToken) is { } known)
            return known;
        if (afterLostRace || _isShared)
        {
            _sessions.Remove(key.Where);
            _sessions.Remove(key.Who);
        }

        var conversation = _sessions.TryGetValue(key.Where, out ConversationSession? here) ? here! : await MeetAsync(key, activity, cancellationToken);
        var person = _sessions.TryGetValue(key.Who, out PersonSession? who) ? who! : await MeetPersonAsync(key, activity, cancellationToken);
        person.ForgetPlaceBefore(Volatile.Read(ref _places));
        var turn = new Turn(_services, conversation, person, activity, arrived);
        if (afterLostRace && activity.Id is { Length: > 0 } id)
            await turn.RecheckRepeatAsync(id, cancellationToken);
        return turn;
    }

    /// <summary>Whether whoever speaks is known: opening a turn would meet them anew.</summary>
    /// <exception cref="ArgumentException">The activity says neither where it belongs nor whom it is from.</exception>
    public async Task<bool> KnowsAsync(Activity activity, CancellationToken cancellationToken)
    {
        var key = TurnKey.Of(activity);
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await TurnQueries.PersonAsync(db, key.Who, cancellationToken) is not null;
    }

    /// <summary>Something was kept of this person outside their turns: what is known of them is read anew.</summary>
    internal void Forget(PersonRow person) => _sessions.Remove(new PersonKey(person.Tenant, person.ObjectId));

    /// <summary>The person is erased, and their chats with them: nothing is known of either.</summary>
    internal void Forget(PersonRow person, IEnumerable<ConversationRow> chats)
    {
        Forget(person);
        foreach (var chat in chats)
            _sessions.Remove(new ConversationKey(chat.ChannelId, chat.ConversationId));
    }

    /// <summary>Something was kept that is known of many people.</summary>
    internal void ForgetEverybody() => _sessions.Clear();

    /// <summary>Somebody came to a team or left it, or a team began or ended to give notes: whether there is a place to offer something is asked anew.</summary>
    internal void ForgetPlaces() => Interlocked.Increment(ref _places);

    public void Dispose() => _sessions.Dispose();

    /// <summary>Opens the turn on what is so on the server now; null when somebody or something in it is new.</summary>
    private async Task<Turn?> RecallAsync(TurnKey key, Activity activity, DateTimeOffset arrived, CancellationToken cancellationToken)
    {
        if (_sessions.Get<PersonSession>(key.Who) is { } before)
            await before.Noted.WaitAsync(cancellationToken);
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var state = TurnStorage.KeyOf(activity);
        if (await TurnQueries.KnownAsync(db, key, activity.Id ?? "", state, cancellationToken) is not { } rows)
            return null;

        var conversation = new ConversationSession(rows.Conversation, _sessions.Get<ConversationSession>(key.Where));
        conversation.States[state] = TurnStorage.DocumentOf(rows.State);
        if (rows.IsHandled)
            conversation.Remember(activity.Id!, answered: false);
        var person = new PersonSession(rows.Person) { Rhythm = rows.Rhythm, Missed = rows.Missed, IsWithdrawn = rows.IsWithdrawn, HasPlace = rows.HasPlace };
        if (rows.Open is { } open)
            person.Open = AttemptRows.Replay(await _services.Contents.GetAsync(open.ContentHash, cancellationToken), open, rows.Decisions);
        if (rows.Drill is { } drill)
            person.Drill = DrillRows.Of(await _services.Contents.GetDrillAsync(drill.ContentHash, cancellationToken), drill, rows.Goes);
        if (rows.Debrief is { } debrief)
            person.Debrief = new Debrief(debrief, rows.Answers);
        _sessions.Set(key.Where, conversation, Idle);
        _sessions.Set(key.Who, person, Idle);
        return new Turn(_services, conversation, person, activity, arrived);
    }

    private async Task<ConversationSession> MeetAsync(TurnKey key, Activity activity, CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var row = await FindOrAddAsync(
            () => TurnQueries.ConversationAsync(db, key.Where, cancellationToken),
            () => new ConversationRow
            {
                ChannelId = key.Where.ChannelId,
                ConversationId = key.Where.ConversationId,
                Type = activity.Conversation!.ConversationType ?? "personal",
                ServiceUrl = activity.ServiceUrl ?? "",
                BotId = activity.Recipient?.Id ?? "",
                TenantId = activity.Conversation.TenantId,
            });
        return _sessions.Set(key.Where, new ConversationSession(row), Idle);
    }

    private async Task<PersonSession> MeetPersonAsync(TurnKey key, Activity activity, CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var row = await FindOrAddAsync(
            () => TurnQueries.PersonAsync(db, key.Who, cancellationToken),
            () => new PersonRow
            {
                Tenant = key.Who.Tenant,
                ObjectId = key.Who.ObjectId,
                Locale = activity.Locale,
                FirstSeenAt = _services.Time.GetUtcNow(),
            });
        var person = new PersonSession(row)
        {
            Rhythm = await TurnQueries.RhythmAsync(db, row.Id, cancellationToken),
            Missed = await TurnQueries.MissedAsync(db, row.Id, cancellationToken),
        };
        var open = await TurnQueries.OpenAttemptAsync(db, row.Id, cancellationToken);
        if (open is not null)
            person.Open = await ReadAsync(db, _services.Contents, open, cancellationToken);
        if (await TurnQueries.DrillAsync(db, row.Id, cancellationToken) is { } drill)
            person.Drill = await DrillAttemptReader.ReadAsync(db, _services.Contents, drill, cancellationToken);
        if (await TurnQueries.DebriefAsync(db, row.Id, cancellationToken) is { } debrief)
            person.Debrief = await PersonDebriefs.ReadAsync(db, debrief, cancellationToken);
        return _sessions.Set(key.Who, person, Idle);
    }

    /// <summary>The attempt as it stands, made again from its decisions on the text it began with.</summary>
    internal static async Task<Attempt> ReadAsync(
        EmpathyDb db, ContentArchive contents, AttemptRow row, CancellationToken cancellationToken)
    {
        var dilemma = await contents.GetAsync(row.ContentHash, cancellationToken);
        var decisions = await TurnQueries.DecisionsAsync(db, [row.Id], cancellationToken);
        return AttemptRows.Replay(dilemma, row, decisions);
    }

    // Another turn, on this host or another, may add it between the look and the write: then it is there.
    private async Task<TRow> FindOrAddAsync<TRow>(Func<Task<TRow?>> find, Func<TRow> make)
        where TRow : class
    {
        if (await find() is { } found)
            return found;

        var changes = new Changes();
        changes.Add(make());
        try
        {
            await _services.Commits.KeepAsync(changes);
        }
        catch (LostRaceException)
        {
        }

        return await find() ?? throw new LostRaceException();
    }
}
