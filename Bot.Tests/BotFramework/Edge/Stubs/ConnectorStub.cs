using System.Collections.Concurrent;
using StubServer = EmpathyBot.Bot.Tests.Hosting.StubServer;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>A channel's connector. Answers are taken from <see cref="Script"/>, then everything is 200 with an id.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly StubServer _server;

    private ConnectorStub(StubServer server, ConcurrentQueue<Answer> script) => (_server, Script) = (server, script);

    /// <param name="Status">Minus one for a connection that breaks off.</param>
    internal sealed record Answer(int Status, string Body = "", string? RetryAfter = null);

    internal string Url => _server.Url;

    internal ConcurrentQueue<Answer> Script { get; }

    internal StubServer.Seen[] Requests => [.. _server.Requests];

    internal static async Task<ConnectorStub> StartAsync()
    {
        var script = new ConcurrentQueue<Answer>();
        var server = await StubServer.StartAsync((context, _) =>
            AnswerAsync(context, script.TryDequeue(out var answer) ? answer : new Answer(200, """{"id":"sent"}""")));
        return new ConnectorStub(server, script);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, Answer answer)
    {
        if (answer.Status < 0)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is not null)
            context.Response.Headers.RetryAfter = answer.RetryAfter;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body);
    }
}
