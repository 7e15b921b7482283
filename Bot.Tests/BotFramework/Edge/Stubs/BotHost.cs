using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>The adapter behind a real web server, as the host has it.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly HttpClient Client = new();

    private readonly WebApplication _app;

    private BotHost(WebApplication app, CloudAdapter adapter, LogLines log) => (_app, Adapter, Log) = (app, adapter, log);

    internal CloudAdapter Adapter { get; }

    internal LogLines Log { get; }

    internal static async Task<BotHost> StartAsync(IBot bot, Dictionary<string, string?>? settings = null, TimeProvider? time = null)
    {
        var log = new LogLines();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build();
        var authentication = new ConfigurationBotFrameworkAuthentication(
            configuration, null, null, null, log, NullLoggerFactory.Instance, time ?? TimeProvider.System);
        var adapter = new CloudAdapter(authentication, log);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map("/api/messages", (HttpRequest request, HttpResponse response, CancellationToken token) =>
            adapter.ProcessAsync(request, response, bot, token));
        await app.StartAsync();
        return new BotHost(app, adapter, log);
    }

    internal Task<HttpResponseMessage> PostAsync(string body, string? authorization = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), authorization);

    internal async Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _app.Urls.Single() + "/api/messages")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Client.SendAsync(request);
    }

    internal Task<HttpResponseMessage> SendAsync(HttpMethod method) =>
        Client.SendAsync(new HttpRequestMessage(method, _app.Urls.Single() + "/api/messages"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
