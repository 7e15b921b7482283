using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>One person's chat with the bot, spoken over HTTP as Teams speaks it.</summary>
internal sealed class Chat(Uri bot, ConnectorStub connector, string? conversation = null, string? person = null) : IDisposable
{
    private static readonly string[] Answers = ["dilemma.choose", "dilemma.ask", "dilemma.reply", "dilemma.skip"];

    private HttpClient _client = new() { BaseAddress = bot };
    private int _sent;

    public string Conversation { get; } = conversation ?? $"a:{Guid.NewGuid():N}";

    public string Person { get; } = person ?? Guid.NewGuid().ToString();

    /// <summary>What the channel says they are called.</summary>
    public string Name { get; set; } = "Someone";

    /// <summary>The organisation they belong to.</summary>
    public string Tenant { get; set; } = "11111111-2222-4333-8444-555555555555";

    public SentMessages Messages => connector.Of(Conversation);

    /// <summary>The messages on which a dilemma waits for an answer.</summary>
    public IReadOnlyList<SentMessage> OpenCards =>
        [.. Messages.All.Where(message => message.Presses.Any(press => Answers.Contains(press.Verb)))];

    /// <summary>The message on which a dilemma waits for an answer: there is at most one at a time.</summary>
    public SentMessage Open => OpenCards[^1];

    public string LastSaid => Messages.Last.Said;

    /// <summary>The bot was started again, on another port.</summary>
    public void MoveTo(Uri address)
    {
        _client.Dispose();
        _client = new HttpClient { BaseAddress = address };
    }

    public Task<HttpResponseMessage> SayAsync(string text) => SendAsync(Activity("message", activity => activity["text"] = text));

    /// <summary>Presses by Action.Submit what the open card offers.</summary>
    public async Task PressAsync(string verb, string? id = null, Action<JsonObject>? more = null)
    {
        using var answer = await SubmitAsync(Open, Open.Press(verb, id), more);
        answer.EnsureSuccessStatusCode();
    }

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

    public Task<HttpResponseMessage> RemoveAsync() =>
        SendAsync(Activity("installationUpdate", activity => activity["action"] = "remove"));

    /// <summary>What the channel says when the bot comes to a conversation.</summary>
    public Task<HttpResponseMessage> AddBotAsync() =>
        SendAsync(Activity("conversationUpdate", activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })));

    public Task<HttpResponseMessage> SendTextAsync(string body) =>
        _client.PostAsync("/api/messages", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SendAsync(JsonObject activity) => _client.PostAsJsonAsync("/api/messages", activity);

    /// <summary>The same, to this host, wherever the chat is otherwise.</summary>
    public Task<HttpResponseMessage> SendAsync(JsonObject activity, Uri host) => _client.PostAsJsonAsync(new Uri(host, "/api/messages"), activity);

    public JsonObject Activity(string type, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Conversation}-{Interlocked.Increment(ref _sent)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Url,
            ["locale"] = "en-GB",
            ["from"] = new JsonObject { ["id"] = $"29:{Person}", ["aadObjectId"] = Person, ["name"] = Name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "EmpathyBot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        more(activity);
        return activity;
    }

    /// <summary>Begins a dilemma: the word, then Begin.</summary>
    public async Task BeginAsync(string wish = "")
    {
        using var said = await SayAsync($"practice {wish}".Trim());
        await PressAsync("dilemma.begin");
    }

    /// <summary>Presses at random until the run has ended.</summary>
    public async Task PlayToTheEndAsync(Random random)
    {
        while (OpenCards is [.., var open])
        {
            using var answer = await SubmitAsync(open, open.Presses[random.Next(open.Presses.Count)], TypeSomething);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>What is typed where a reply is asked for, if anything else isn't said.</summary>
    public static void TypeSomething(JsonObject data)
    {
        if ((string?)data["verb"] == "dilemma.reply")
            data["line"] = "You have waited long enough. I will look into it today.";
    }

    public void Dispose() => _client.Dispose();
}
