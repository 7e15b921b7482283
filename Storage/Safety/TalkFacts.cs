using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>A wish to talk as it stands.</summary>
/// <param name="Asker">What the channel calls who asked; null when it never said.</param>
/// <param name="TakenBy">Who is on it; null when nobody yet.</param>
/// <param name="Taker">What the channel calls them; null when it never said, or there is nobody.</param>
/// <param name="Called">To how many it went.</param>
/// <param name="Arrived">With how many of them it has arrived, as far as is known.</param>
public sealed record TalkFacts(TalkRow Row, string? Asker, long? TakenBy, string? Taker, IReadOnlyList<long> Called, int Arrived)
{
    /// <summary>Whether who asked was told that it has arrived.</summary>
    public bool HasHeard { get; init; }

    public bool IsTaken => Row.State is TalkState.Taken;

    private static readonly TalkNews[] Heard = [TalkNews.Arrived, TalkNews.Minute, TalkNews.ArrivedLate];

    /// <summary>Reads wishes to talk; those that are gone are left out.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, TalkFacts>> ReadAsync(EmpathyDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, TalkFacts>();
        var talks = await (
            from talk in db.Talks.AsNoTracking()
            where ids.Contains(talk.Id)
            join asker in db.People on talk.PersonId equals asker.Id
            select new { talk, asker.Name }).ToListAsync(cancellationToken);
        var calls = (await (
            from call in db.TalkCalls.AsNoTracking()
            where ids.Contains(call.TalkId)
            join person in db.People on call.PersonId equals person.Id
            select new { call, person.Name }).ToListAsync(cancellationToken)).ToLookup(one => one.call.TalkId);
        var keys = calls.SelectMany(talk => talk).Select(one => DeliveryKeys.Talk(one.call.TalkId, one.call.PersonId))
            .Concat(talks.SelectMany(one => Heard.Select(news => DeliveryKeys.Talk(one.talk.Id, news, one.talk.PersonId)))).ToList();
        var arrived = await db.Deliveries.AsNoTracking().Where(row => keys.Contains(row.Key) && row.State == DeliveryState.Sent)
            .ToDictionaryAsync(row => row.Key, row => row.EndedAt, StringComparer.Ordinal, cancellationToken);
        return talks.ToDictionary(one => one.talk.Id, one =>
        {
            var called = calls[one.talk.Id].ToList();
            var taker = called.Find(call => call.call.TookAt is not null);
            var arrivals = called.Select(call => DeliveryKeys.Talk(one.talk.Id, call.call.PersonId)).Where(arrived.ContainsKey).Select(key => arrived[key]).ToList();
            var first = arrivals.Min();
            return new TalkFacts(
                one.talk,
                one.Name,
                taker?.call.PersonId,
                taker?.Name,
                [.. called.Select(call => call.call.PersonId)],
                arrivals.Count)
            {
                // What they were told before it arrived said that it hadn't.
                HasHeard = arrivals.Count > 0 && Heard.Any(news => arrived.TryGetValue(DeliveryKeys.Talk(one.talk.Id, news, one.talk.PersonId), out var told) && told >= first),
            };
        });
    }
}
