using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;

namespace EmpathyBot.Bot.Benchmarks;

/// <summary>Takes what a server sends, remembers each conversation's last card, and answers at once.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte[]> _cards = new(StringComparer.Ordinal);
    private long _ids;
    private long _posts;
    private long _puts;

    private StubConnector(WebApplication app) => _app = app;

    public long Posts => Volatile.Read(ref _posts);

    public long Puts => Volatile.Read(ref _puts);

    public static async Task<StubConnector> StartAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", url]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connector = new StubConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{**rest}", connector.TakeAsync);
        app.MapPut("/v3/conversations/{conversation}/activities/{**rest}", connector.UpdateAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The last card that was sent to a conversation, as the message's JSON; null when none was.</summary>
    public byte[]? CardOf(string conversation) => _cards.GetValueOrDefault(conversation);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _posts);
        _cards[(string)context.Request.RouteValues["conversation"]!] = await ReadAsync(context);
        await AnswerAsync(context);
    }

    private async Task UpdateAsync(HttpContext context)
    {
        Interlocked.Increment(ref _puts);
        await ReadAsync(context);
        await AnswerAsync(context);
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync();
            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{Interlocked.Increment(ref _ids)}}"}"""));
    }
}
