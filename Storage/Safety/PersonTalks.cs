using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>Wishes to talk, as a turn sees and changes them: the person's own, and those that went to them.</summary>
public sealed class PersonTalks
{
    /// <summary>After so long a wish to talk that nobody has taken stands in the way of no other; where it has reached nobody by then it isn't sent any more.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>After so long who asked is told where it has reached nobody yet.</summary>
    public static readonly TimeSpan ToldAfter = TimeSpan.FromMinutes(1);

    /// <summary>What arrives later than this is told by a message of its own, unless it was told.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SoonAfter = TimeSpan.FromSeconds(4);

    private static readonly RowWrite Taking = RowWrite.Update<TalkRow>([nameof(TalkRow.State)], when: [nameof(TalkRow.State)]);
    private static readonly RowWrite Took = RowWrite.Update<TalkCallRow>([nameof(TalkCallRow.TookAt)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonTalks(IDbContextFactory<EmpathyDb> databases, Changes changes, PersonRow person, DateTimeOffset now) =>
        (_databases, _changes, _person, _now) = (databases, changes, person, now);

    /// <summary>What the channel calls the person; null when it never said.</summary>
    public string? Name => _person.Name;

    public long PersonId => _person.Id;

    /// <summary>The facilitators that the bot can write to, by name.</summary>
    public async Task<IReadOnlyList<TalkRecipient>> FindReachableAsync(Facilitators facilitators, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facilitators);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await facilitators.For(db, _person).Where(Facilitators.IsReachable).OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new TalkRecipient(row.Id, row.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>The wish of that id, if the person made it or it went to them; else null.</summary>
    public async Task<TalkFacts?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return (await TalkFacts.ReadAsync(db, [id], cancellationToken)).GetValueOrDefault(id) is { } talk
            && (talk.Row.PersonId == _person.Id || talk.Called.Contains(_person.Id))
                ? talk
                : null;
    }

    /// <summary>The person's own wish that went to somebody a short while ago, and that nobody has taken; null when there is none.</summary>
    public async Task<TalkFacts?> FindWaitingAsync(CancellationToken cancellationToken)
    {
        var since = _now - Fresh;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var id = await db.Talks.Where(row => row.PersonId == _person.Id && row.State == TalkState.Waiting && row.AskedAt > since
                && db.TalkCalls.Any(call => call.TalkId == row.Id))
            .OrderByDescending(row => row.AskedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        return id is { } waiting ? await FindAsync(waiting, cancellationToken) : null;
    }

    /// <summary>The person would like to talk: these facilitators hear of it at once, and the person of what becomes of it.</summary>
    /// <returns>The wish as it stands then.</returns>
    public TalkFacts Ask(Guid id, string? line, IReadOnlyList<long> facilitators)
    {
        ArgumentNullException.ThrowIfNull(facilitators);
        var talk = new TalkRow { Id = id, PersonId = _person.Id, Line = line, AskedAt = _now, State = TalkState.Waiting };
        _changes.Add(talk);
        foreach (var facilitator in facilitators)
        {
            _changes.Add(new TalkCallRow { TalkId = id, PersonId = facilitator });
            _changes.Add(Delivery(DeliveryKeys.Talk(id, facilitator), DeliveryKind.Talk, id, facilitator, _now, lapsesAt: _now + Fresh));
        }

        if (facilitators.Count > 0)
        {
            Tell(id, TalkNews.Arrived, _person.Id, _now + SoonAfter);
            Tell(id, TalkNews.Minute, _person.Id, _now + ToldAfter);
            Tell(id, TalkNews.HalfHour, _person.Id, _now + TimeSpan.FromMinutes(30));
            Tell(id, TalkNews.Lapsed, _person.Id, _now + Fresh);
        }

        return new TalkFacts(talk, _person.Name, null, null, facilitators, 0);
    }

    /// <summary>The person is on a wish that went to them. Of two at the same moment the second sees that it is taken.</summary>
    /// <returns>The wish as it stands then.</returns>
    public TalkFacts Take(TalkFacts talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var taken = new TalkRow { Id = talk.Row.Id, PersonId = talk.Row.PersonId, Line = talk.Row.Line, AskedAt = talk.Row.AskedAt, State = TalkState.Taken };
        _changes.Update(Taking, taken, TalkState.Waiting);
        _changes.Update(Took, new TalkCallRow { TalkId = taken.Id, PersonId = _person.Id, TookAt = _now });
        Tell(taken.Id, TalkNews.Taken, taken.PersonId, _now);
        foreach (var other in talk.Called.Where(other => other != _person.Id))
            Tell(taken.Id, TalkNews.TakenByOther, other, _now);
        return talk with { Row = taken, TakenBy = _person.Id, Taker = _person.Name };
    }

    /// <summary>What says to this person what became of a wish.</summary>
    public static DeliveryRow News(Guid talk, TalkNews news, long person, DateTimeOffset at) =>
        Delivery(DeliveryKeys.Talk(talk, news, person), DeliveryKind.TalkNews, talk, person, at, (int)news);

    private void Tell(Guid talk, TalkNews news, long person, DateTimeOffset at) => _changes.AddOnce(News(talk, news, person, at));

    private static DeliveryRow Delivery(
        string key, DeliveryKind kind, Guid talk, long person, DateTimeOffset at, int? step = null, DateTimeOffset? lapsesAt = null) => new()
    {
        Key = key,
        Kind = kind,
        PersonId = person,
        Step = step,
        About = talk.ToString("N"),
        DueAt = at,
        NextAt = at,
        LapsesAt = lapsesAt,
    };
}

/// <summary>Somebody whom a wish to talk would go to.</summary>
/// <param name="Name">What the channel calls them; null when it never said.</param>
public sealed record TalkRecipient(long PersonId, string? Name);
