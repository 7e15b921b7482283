using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>The channel's side: takes what the bot sends over HTTP and keeps it in order.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private const string Thread = ";messageid=";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, SentMessages> _conversations = new(StringComparer.Ordinal);
    private int _ids;

    private ConnectorStub(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Answers a call otherwise than with 200, when it returns a status.</summary>
    public Func<HttpRequest, int?> Fault { get; set; } = _ => null;

    /// <summary>In how many seconds whoever is refused may come back; nothing is said of it when null, and a client comes back at once, in real time.</summary>
    public int? RetryAfter { get; set; }

    /// <summary>What goes wrong with a message, beyond a status; null where nothing does.</summary>
    public Func<HttpRequest, Mishap?> GoesWrong { get; set; } = _ => null;

    /// <summary>What goes wrong with what is done in a channel's threads: begun, updated or deleted; null where nothing does.</summary>
    public Func<HttpRequest, Mishap?> GoesWrongInChannel { get; set; } = _ => null;

    /// <summary>Who is in a conversation, by its id; told in pages of three.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<(string Person, string Name)>> Rosters { get; } = new(StringComparer.Ordinal);

    public static async Task<ConnectorStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stub = new ConnectorStub(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{id?}", stub.PostAsync);
        app.MapPost("/v3/conversations", stub.BeginAsync);
        app.MapDelete("/v3/conversations/{conversation}/activities/{id}", stub.Delete);
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", stub.PutAsync);
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", stub.Members);
        await app.StartAsync();
        return stub;
    }

    /// <summary>What a conversation has been sent; all the threads of a channel are in one.</summary>
    public SentMessages Of(string conversation) => _conversations.GetOrAdd(conversation.Split(Thread)[0], _ => new SentMessages());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> PostAsync(HttpRequest request, string conversation)
    {
        if (Fault(request) is { } fault)
            return Refused(request, fault);
        var mishap = GoesWrong(request);
        if (mishap is { Arrives: false })
            return mishap;
        var id = $"m{Interlocked.Increment(ref _ids)}";
        Of(conversation).Add(id, (await JsonNode.ParseAsync(request.Body))!);
        return mishap ?? Results.Json(new { id });
    }

    /// <summary>Whether it opens private chats that the bot begins.</summary>
    public bool OpensPrivate { get; set; } = true;

    /// <summary>What a private chat is called that the bot has begun with this member.</summary>
    public static string PrivateOf(string member) => $"private-of-{member}";

    private async Task<IResult> BeginAsync(HttpRequest request)
    {
        if (Fault(request) is { } fault)
            return Refused(request, fault);
        var mishap = GoesWrongInChannel(request);
        if (mishap is { Arrives: false })
            return mishap;
        var asked = (await JsonNode.ParseAsync(request.Body))!;
        if ((bool?)asked["isGroup"] is not true)
            return OpensPrivate ? Results.Json(new { id = PrivateOf((string)asked["members"]![0]!["id"]!) }, statusCode: StatusCodes.Status201Created) : Results.StatusCode(StatusCodes.Status403Forbidden);
        var channel = (string)asked["channelData"]!["channel"]!["id"]!;
        var id = $"m{Interlocked.Increment(ref _ids)}";
        Of(channel).Add(id, asked["activity"]!.DeepClone());
        return mishap ?? Results.Json(new { id = channel + Thread + id, activityId = id }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Delete(HttpRequest request, string conversation, string id)
    {
        if (Fault(request) is { } fault)
            return Refused(request, fault);
        var mishap = GoesWrongInChannel(request);
        if (mishap is not { Arrives: false })
            Of(conversation).Remove(id);
        return mishap ?? Results.Ok();
    }

    private IResult Refused(HttpRequest request, int fault)
    {
        if (RetryAfter is { } seconds)
            request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.StatusCode(fault);
    }

    private IResult Members(HttpRequest request, string conversation, string? continuationToken)
    {
        const int page = 3;
        if (Fault(request) is { } fault)
            return Refused(request, fault);
        if (!Rosters.TryGetValue(conversation, out var roster))
            return Results.NotFound();
        var from = continuationToken is null ? 0 : int.Parse(continuationToken, System.Globalization.CultureInfo.InvariantCulture);
        return Results.Json(new
        {
            members = roster.Skip(from).Take(page).Select(member => new { id = $"29:{member.Person}", aadObjectId = member.Person, name = member.Name }),
            continuationToken = from + page < roster.Count ? (from + page).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        });
    }

    private async Task<IResult> PutAsync(HttpRequest request, string conversation, string id)
    {
        if (Fault(request) is { } fault)
            return Refused(request, fault);
        var mishap = conversation.Contains(Thread, StringComparison.Ordinal) ? GoesWrongInChannel(request) : null;
        if (mishap is { Arrives: false })
            return mishap;
        Of(conversation).Update(id, (await JsonNode.ParseAsync(request.Body))!);
        return mishap ?? Results.Json(new { id });
    }
}

/// <summary>What a conversation has been sent, as it looks now.</summary>
internal sealed class SentMessages
{
    private readonly List<SentMessage> _messages = [];

    public IReadOnlyList<SentMessage> All
    {
        get
        {
            lock (_messages)
                return [.. _messages];
        }
    }

    public SentMessage Last => All[^1];

    public void Add(string id, JsonNode activity)
    {
        lock (_messages)
            _messages.Add(new SentMessage(id, activity));
    }

    public void Remove(string id)
    {
        lock (_messages)
            _messages.RemoveAll(message => message.Id == id);
    }

    public void Update(string id, JsonNode activity)
    {
        lock (_messages)
        {
            var at = _messages.FindIndex(message => message.Id == id);
            if (at >= 0)
                _messages[at] = new SentMessage(id, activity, _messages[at].Updates + 1);
        }
    }
}

/// <summary>A message as it looks now.</summary>
internal sealed record SentMessage(string Id, JsonNode Activity, int Updates = 0)
{
    public string Text => (string?)Activity["text"] ?? "";

    public JsonNode? Card => Activity["attachments"]?.AsArray() is [{ } attachment, ..] ? attachment["content"] : null;

    /// <summary>What a notification says.</summary>
    public string Summary => (string?)Activity["summary"] ?? "";

    /// <summary>Everything that can be read on it.</summary>
    public string Said => string.Join('\n', [Text, .. ReadIn(Card)]);

    /// <summary>The press of that verb, and of that id when one is named.</summary>
    public Pressable Press(string verb, string? id = null) =>
        Presses.First(press => press.Verb == verb && (id is null || (string?)press.Data["id"] == id));

    private static IEnumerable<string> ReadIn(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Where(member => member.Key != "fallback").SelectMany(member =>
            member is { Key: "text" or "title" or "value", Value: JsonValue text } ? [text.ToString()] : ReadIn(member.Value)),
        JsonArray list => list.SelectMany(ReadIn),
        _ => [],
    };

    /// <summary>Everything that can be pressed on it.</summary>
    public IReadOnlyList<Pressable> Presses => Card is { } card ? [.. Pressable.In(card)] : [];
}

/// <summary>Something to press: an Action.Execute anywhere in a card.</summary>
internal sealed record Pressable(string Verb, string Title, JsonObject Data)
{
    public static IEnumerable<Pressable> In(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject thing when (string?)thing["type"] == "Action.Execute":
                yield return new Pressable((string)thing["verb"]!, (string?)thing["title"] ?? "", (JsonObject)thing["data"]!.DeepClone());
                break;
            case JsonObject thing:
                foreach (var found in thing.SelectMany(member => In(member.Value)))
                    yield return found;
                break;
            case JsonArray list:
                foreach (var found in list.SelectMany(In))
                    yield return found;
                break;
            default:
                break;
        }
    }
}
