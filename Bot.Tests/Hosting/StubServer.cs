using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>A real HTTP server on a free port, with an answer for everything and a memory of what it was asked.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubServer(WebApplication app, ConcurrentQueue<Seen> seen) => (_app, Requests) = (app, seen);

    internal sealed record Seen(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);

    internal string Url => _app.Urls.Single();

    internal ConcurrentQueue<Seen> Requests { get; }

    internal static async Task<StubServer> StartAsync(Func<HttpContext, Seen, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var requests = new ConcurrentQueue<Seen>();
        app.Run(async context =>
        {
            var seen = await ReadAsync(context);
            requests.Enqueue(seen);
            await answer(context, seen);
        });
        await app.StartAsync();
        return new StubServer(app, requests);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<Seen> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        // The target as it came over the wire, before anything is decoded.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new Seen(context.Request.Method, target, await reader.ReadToEndAsync(), headers);
    }
}
