using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One credential, and so one token, for each app, authority and audience.</summary>
internal sealed class AppCredentialsCache(TimeProvider time, ILogger logger)
{
    private readonly ConcurrentDictionary<(string AppId, string Authority, string Audience), AppCredentials> _known = new();

    internal AppCredentials Get(string appId, string authority, string audience, Func<ITokenSource> source) =>
        _known.GetOrAdd((appId, authority, audience), _ => new AppCredentials(new CachedToken(source(), time, logger)));
}
