namespace Microsoft.Bot.Connector;

/// <summary>
/// The way out, the same for messages, tokens and keys: the host's own client where it gives one, otherwise one pool of connections
/// for the process. Answers are handed over as soon as their headers are there.
/// </summary>
internal sealed class HttpSender
{
    // No redirects and no cookies: a channel uses neither, and a redirect would carry a message elsewhere.
    private static readonly HttpMessageInvoker Pool = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a name that moves is noticed
        ActivityHeadersPropagator = null, // a channel reads no trace of ours
    });

    private readonly IHttpClientFactory? _factory;
    private readonly HttpMessageInvoker? _invoker;

    internal HttpSender(HttpMessageInvoker? invoker = null) => _invoker = invoker ?? Pool;

    internal HttpSender(IHttpClientFactory factory) => _factory = factory;

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (_factory?.CreateClient(string.Empty) ?? _invoker) is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _invoker!.SendAsync(request, cancellationToken);
}
