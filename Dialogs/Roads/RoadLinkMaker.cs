using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Roads;
using Microsoft.Extensions.Caching.Memory;

namespace EmpathyBot.Dialogs.Roads;

/// <summary>Makes links to pictures that are too large for a card. Asked again for the same run it is the same link, while this host remembers.</summary>
internal sealed class RoadLinkMaker(PublicAddress address) : IDisposable
{
    // Only the hash of a token is kept: while this host runs it can say the same link again, afterwards it makes another.
    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public void Dispose() => _tokens.Dispose();

    /// <summary>The link to the picture of an attempt; null where nobody could reach it.</summary>
    public Uri? LinkOf(TurnScope scope, Guid attempt)
    {
        if (!address.IsPublic)
            return null;
        if (_tokens.TryGetValue(attempt, out Known? known) && known!.Until > scope.Turn.Now)
            return address.PictureOf(known.Token);
        var token = LinkToken.New();
        scope.Turn.Roads.Link(attempt, LinkToken.HashOf(token)!);
        // Half its time, so that what is shown today is seen for a while.
        var made = new Known(token, scope.Turn.Now + (RoadLinks.Keeps / 2));
        scope.OnceKept.Add(() => _tokens.Set(attempt, made, new MemoryCacheEntryOptions { Size = 1 }));
        return address.PictureOf(token);
    }

    private sealed record Known(string Token, DateTimeOffset Until);
}
