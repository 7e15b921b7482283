using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The channels' signing keys: fetched when first needed, again every 24 hours, and at most once an hour for a key id that
/// nobody knows (channels change keys at once when one has leaked). One fetch at a time, however many wait for it.
/// </summary>
internal sealed class OpenIdKeys(OpenIdDocument document, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenUnknownIds = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private volatile SigningKeys? _known;
    private Task? _fetching;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private DateTimeOffset _nextForUnknownId = DateTimeOffset.MinValue;

    /// <summary>The key of that id; null when the channels don't list it, or when no list can be had.</summary>
    internal async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_known is not { } keys || time.GetUtcNow() - keys.FetchedAt >= Lifetime)
            await FetchAsync(forUnknownId: false, cancellationToken);
        if (Known(keyId) is { } key)
            return key;
        if (_known is not null)
            await FetchAsync(forUnknownId: true, cancellationToken);
        return Known(keyId);
    }

    private SigningKey? Known(string keyId) => _known?.ById.GetValueOrDefault(keyId);

    private Task FetchAsync(bool forUnknownId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_fetching is null or { IsCompleted: true })
            {
                var now = time.GetUtcNow();
                // With no keys at all every message is refused, so each asks anew; with some, a host that fails is left in peace.
                if (_known is not null && (now < _notBefore || (forUnknownId && now < _nextForUnknownId)))
                    return Task.CompletedTask;
                _fetching = FetchAsync(forUnknownId);
            }
            return _fetching.WaitAsync(cancellationToken);
        }
    }

    private async Task FetchAsync(bool forUnknownId)
    {
        await Task.Yield(); // out of the lock
        try
        {
            _known = await document.FetchAsync(time);
            if (forUnknownId)
                _nextForUnknownId = time.GetUtcNow() + BetweenUnknownIds;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _notBefore = time.GetUtcNow() + AfterFailure;
            logger.LogError(
                e,
                "The channels' signing keys can't be read from {MetadataUrl}: {Reason} {Consequence} Check that this host may call that address.",
                document.Url,
                e.Message,
                _known is null ? "Until they can, every message is refused (401)." : "The keys known so far stay in use.");
        }
    }
}
