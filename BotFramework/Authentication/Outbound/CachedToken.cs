using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Keeps a token until shortly before its end. One request at a time, however many wait for it.</summary>
internal sealed class CachedToken(ITokenSource source, TimeProvider time, ILogger logger)
{
    private readonly Lock _gate = new();
    private volatile AccessToken? _current;
    private Task<AccessToken>? _requesting;

    /// <summary>The Authorization header.</summary>
    /// <exception cref="HttpRequestException">No token can be had; the message says why and what to do.</exception>
    internal ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        _current is { } current && time.GetUtcNow() < current.RefreshAt
            ? new ValueTask<string>(current.Header)
            : new ValueTask<string>(RenewAsync(cancellationToken));

    /// <summary>The other side doesn't take this one (a secret was changed, a key was withdrawn): ask for another next time.</summary>
    internal void Refused(string header)
    {
        lock (_gate)
        {
            if (_current?.Header == header)
                _current = null;
        }
    }

    private async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        var previous = _current;
        try
        {
            return (await RequestAsync().WaitAsync(cancellationToken)).Header;
        }
        catch (Exception e) when (e is not OperationCanceledException && previous is not null && time.GetUtcNow() < previous.ExpiresAt)
        {
            logger.LogWarning(e, "The bot's token can't be renewed yet: {Reason} The present one is good until {ExpiresAt:u}.", e.Message, previous.ExpiresAt);
            return previous.Header;
        }
    }

    private Task<AccessToken> RequestAsync()
    {
        lock (_gate)
        {
            if (_current is { } current && time.GetUtcNow() < current.RefreshAt)
                return Task.FromResult(current);
            return _requesting is { IsCompleted: false } ? _requesting : _requesting = StoreAsync();
        }
    }

    // Belongs to nobody's turn: whoever gives up waiting doesn't take the token from the others.
    private async Task<AccessToken> StoreAsync()
    {
        await Task.Yield();
        return _current = await source.RequestAsync();
    }
}
