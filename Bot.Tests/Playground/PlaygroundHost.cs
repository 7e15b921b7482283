using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using EmpathyBot.Bot.Playground;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Bot.Tests.Playground;

/// <summary>The playground on a real port, with a bot that keeps what it hears and answers as the test says.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PlaygroundHost(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public string Folder { get; }

    public HttpClient Client { get; }

    public Channel<JsonNode> Heard { get; } = Channel.CreateUnbounded<JsonNode>();

    /// <summary>What the bot does with an activity; by default it answers 200 and nothing else.</summary>
    public Func<JsonNode, Task<IResult>> Bot { get; set; } = _ => Task.FromResult(Results.Ok());

    public static async Task<PlaygroundHost> StartAsync(string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("playground").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Storage:Folder", folder)]);
        builder.AddPlayground();
        var app = builder.Build();
        PlaygroundHost? host = null;
        app.MapPlayground();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var activity = (await JsonNode.ParseAsync(context.Request.Body))!;
            host!.Heard.Writer.TryWrite(activity);
            return await host.Bot(activity);
        });
        await app.StartAsync();
        return host = new PlaygroundHost(app, folder);
    }

    public PlaygroundClock Clock => _app.Services.GetRequiredService<PlaygroundClock>();

    /// <summary>Opens a chat as the page does, and waits until the bot was added there.</summary>
    public async Task<IReadOnlyList<(string Kind, JsonNode Data)>> LookAsync(string chat, long after = 0, string until = "installed")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/playground/chats/{chat}/events?locale=de-AT&timezone=Europe/Vienna");
        if (after > 0)
            request.Headers.Add("Last-Event-ID", $"{after}");

        using var answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var events = new List<(string, JsonNode)>();
        var kind = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                events.Add((kind, JsonNode.Parse(line[6..])!));
            else if (line.Length == 0 && kind == until)
                break;
        }

        return events;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        Client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<JsonNode> PostOkAsync(string path, JsonNode body)
    {
        using var answer = await PostAsync(path, body.ToJsonString());
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>What the bot heard so far, oldest first.</summary>
    public IReadOnlyList<JsonNode> TakeHeard()
    {
        var all = new List<JsonNode>();
        while (Heard.Reader.TryRead(out var one))
            all.Add(one);

        return all;
    }

    public static string Conversation(JsonNode activity) => Uri.EscapeDataString((string)activity["conversation"]!["id"]!);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
