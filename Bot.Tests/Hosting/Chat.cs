using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>One person's chat with the bot, spoken over HTTP as Teams speaks it.</summary>
internal sealed class Chat(Uri bot, ConnectorStub connector, string? conversation = null, string? person = null) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = bot };
    private int _sent;

    public string Conversation { get; } = conversation ?? $"a:{Guid.NewGuid():N}";

    public string Person { get; } = person ?? Guid.NewGuid().ToString();

    public SentMessages Messages => connector.Of(Conversation);

    /// <summary>The message that can be pressed and belongs to a dilemma: at most one at a time.</summary>
    public SentMessage Open => Messages.All.Last(message => message.Presses.Count > 0);

    public Task<HttpResponseMessage> SayAsync(string text) => SendAsync(Activity("message", activity => activity["text"] = text));

    /// <summary>Presses by Action.Submit.</summary>
    public Task<HttpResponseMessage> SubmitAsync(SentMessage message, Pressable press, Action<JsonObject>? more = null) =>
        SendAsync(SubmitOf(message, press, more));

    /// <summary>Presses by Action.Execute; the answer is what the pressed card becomes.</summary>
    public async Task<JsonNode> ExecuteAsync(SentMessage message, Pressable press, Action<JsonObject>? more = null)
    {
        using var answer = await SendAsync(ExecuteOf(message, press, more));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public JsonObject SubmitOf(SentMessage message, Pressable press, Action<JsonObject>? more = null) => Activity("message", activity =>
    {
        var data = (JsonObject)press.Data.DeepClone();
        more?.Invoke(data);
        activity["replyToId"] = message.Id;
        activity["value"] = data;
    });

    public JsonObject ExecuteOf(SentMessage message, Pressable press, Action<JsonObject>? more = null) => Activity("invoke", activity =>
    {
        var data = (JsonObject)press.Data.DeepClone();
        more?.Invoke(data);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message.Id;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = press.Verb, ["data"] = data },
            ["trigger"] = "manual",
        };
    });

    public Task<HttpResponseMessage> InstallAsync() =>
        SendAsync(Activity("installationUpdate", activity => activity["action"] = "add"));

    public Task<HttpResponseMessage> SendAsync(JsonObject activity) => _client.PostAsJsonAsync("/api/messages", activity);

    public JsonObject Activity(string type, Action<JsonObject> more)
    {
        const string tenant = "11111111-2222-4333-8444-555555555555";
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Conversation}-{Interlocked.Increment(ref _sent)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Url,
            ["locale"] = "en-GB",
            ["from"] = new JsonObject { ["id"] = $"29:{Person}", ["aadObjectId"] = Person, ["name"] = "Someone" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "EmpathyBot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        more(activity);
        return activity;
    }

    /// <summary>Begins a dilemma: the word, then Begin.</summary>
    public async Task BeginAsync(string wish = "")
    {
        using var said = await SayAsync($"practice {wish}".Trim());
        using var begun = await SubmitAsync(Open, Open.Presses.Single(press => press.Verb == "dilemma.begin"));
    }

    /// <summary>Presses choices at random until the run has ended.</summary>
    public async Task PlayToTheEndAsync(Random random)
    {
        while (Open.Presses.Where(press => press.Verb is "dilemma.choose" or "dilemma.ask" || (press.Verb == "dilemma.skip")).ToList() is { Count: > 0 } presses)
            using (await SubmitAsync(Open, presses[random.Next(presses.Count)]))
            {
            }
    }

    public void Dispose() => _client.Dispose();
}
