using System.Text.Json;
using StubServer = EmpathyBot.Bot.Tests.Hosting.StubServer;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>A made-up login.botframework.com, whose keys can be changed and which can fall silent.</summary>
internal sealed class OpenIdStub : IAsyncDisposable
{
    internal const string Issuer = "https://api.botframework.com";

    private StubServer _server = null!;

    internal string MetadataUrl => _server.Url + "/metadata";

    internal object[] Keys { get; set; } = [SigningKeyPair.First.Listed("msteams")];

    internal bool IsDown { get; set; }

    internal int Fetches => _server.Requests.Count(request => request.Target == "/metadata");

    internal static async Task<OpenIdStub> StartAsync()
    {
        var stub = new OpenIdStub();
        stub._server = await StubServer.StartAsync(stub.AnswerAsync);
        return stub;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context, StubServer.Seen seen)
    {
        if (IsDown)
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }
        return context.Response.WriteAsync(seen.Target == "/metadata"
            ? JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = _server.Url + "/keys" })
            : JsonSerializer.Serialize(new { keys = Keys }));
    }
}
