using System.Net;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class ConnectorTests : IAsyncLifetime
{
    private const string Conversations = "/playground/connector/v3/conversations";
    private const string Hello = """{"type":"message","text":"hello"}""";

    private PlaygroundHost _host = null!;
    private JsonNode _agent = null!;
    private JsonNode _team = null!;

    private string Agent => $"{Conversations}/{PlaygroundHost.Conversation(_agent)}";

    private string Team => $"{Conversations}/{PlaygroundHost.Conversation(_team)}";

    public async Task InitializeAsync()
    {
        _host = await PlaygroundHost.StartAsync();
        await _host.LookAsync("agent");
        await _host.LookAsync("team");
        var heard = _host.TakeHeard();
        (_agent, _team) = (heard[0], heard[2]);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_is_sent_changed_and_deleted_shows_in_the_chat_in_that_order()
    {
        var id = (string)(await _host.PostOkAsync($"{Agent}/activities", JsonNode.Parse(Hello)!))["id"]!;
        using var changed = await SendAsync(HttpMethod.Put, $"{Agent}/activities/{id}", """{"type":"message","text":"hello again"}""");
        using var deleted = await SendAsync(HttpMethod.Delete, $"{Agent}/activities/{id}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (changed.StatusCode, deleted.StatusCode));
        var events = (await _host.LookAsync("agent", until: "ready")).Where(one => (string)one.Data["id"]! == id).ToList();
        Assert.Equal(["message", "update", "delete"], events.Select(one => one.Kind));
        Assert.Equal("hello again", (string)events[1].Data["body"]!["text"]!);
    }

    [Fact]
    public async Task A_reply_in_the_channel_stays_in_its_thread_and_a_send_begins_one()
    {
        var post = await _host.PostOkAsync("/playground/chats/team/messages", JsonNode.Parse("""{"text":"hello","mention":true}""")!);
        await _host.PostOkAsync($"{Team}/activities/{post["id"]}", JsonNode.Parse(Hello)!);
        await _host.PostOkAsync($"{Team}{Uri.EscapeDataString($";messageid={post["id"]}")}/activities", JsonNode.Parse(Hello)!);
        var own = (string)(await _host.PostOkAsync($"{Team}/activities", JsonNode.Parse(Hello)!))["id"]!;

        var threads = (await _host.LookAsync("team", until: "ready")).Where(one => one.Kind == "message").Select(one => (string)one.Data["body"]!["thread"]!);
        Assert.Equal([(string)post["id"]!, (string)post["id"]!, (string)post["id"]!, own], threads);
    }

    [Fact]
    public async Task A_thread_is_created_with_its_first_activity()
    {
        var channel = (string)_team["channelData"]!["channel"]!["id"]!;
        var made = await _host.PostOkAsync(Conversations, JsonNode.Parse($$"""{"isGroup":true,"channelData":{"channel":{"id":"{{channel}}"} },"activity":{{Hello}} }""")!);

        Assert.Equal($"{channel};messageid={made["activityId"]}", (string)made["id"]!);
    }

    [Fact]
    public async Task A_personal_chat_is_created_once_by_either_id_of_its_member()
    {
        var person = _agent["from"]!;
        foreach (var id in new[] { (string)person["id"]!, (string)person["aadObjectId"]! })
        {
            var made = await _host.PostOkAsync(Conversations, JsonNode.Parse($$"""{"isGroup":false,"members":[{"id":"{{id}}"}],"tenantId":"t"}""")!);
            Assert.Equal((string)_agent["conversation"]!["id"]!, (string)made["id"]!);
        }
    }

    [Fact]
    public async Task Who_has_not_installed_the_bot_cannot_be_written_to()
    {
        var roster = JsonNode.Parse(await _host.Client.GetStringAsync($"{Team}/members"))!.AsArray();
        var manager = roster.Single(person => (string)person!["name"]! == "Priya Nair")!;

        await RefusedAsync(HttpMethod.Post, Conversations, $$"""{"members":[{"id":"{{manager["id"]}}"}]}""", HttpStatusCode.Forbidden, "ForbiddenOperationException");
    }

    [Fact]
    public async Task The_roster_comes_in_pages_and_one_by_one()
    {
        var names = new List<string>();
        string? token = null;
        do
        {
            var page = JsonNode.Parse(await _host.Client.GetStringAsync($"{Team}/pagedmembers?pageSize=3&continuationToken={Uri.EscapeDataString(token ?? "")}"))!;
            Assert.InRange(page["members"]!.AsArray().Count, 1, 3);
            names.AddRange(page["members"]!.AsArray().Select(person => (string)person!["name"]!));
            token = (string?)page["continuationToken"];
        }
        while (token is not null);

        Assert.Equal(8, names.Distinct().Count());
        var one = JsonNode.Parse(await _host.Client.GetStringAsync($"{Agent}/members/{Uri.EscapeDataString((string)_agent["from"]!["id"]!)}"))!;
        Assert.Equal((string)_agent["from"]!["aadObjectId"]!, (string)one["aadObjectId"]!);
        Assert.Equal("user", (string)one["userRole"]!);
    }

    [Fact]
    public async Task A_team_tells_of_itself_and_its_channels()
    {
        var team = Uri.EscapeDataString((string)_team["channelData"]!["team"]!["id"]!);

        var details = JsonNode.Parse(await _host.Client.GetStringAsync($"/playground/connector/v3/teams/{team}"))!;
        var channels = JsonNode.Parse(await _host.Client.GetStringAsync($"/playground/connector/v3/teams/{team}/conversations"))!;

        Assert.Equal("Care Desk", (string)details["name"]!);
        Assert.Equal((string)_team["channelData"]!["channel"]!["id"]!, (string)channels["conversations"]!.AsArray().Single()!["id"]!);
    }

    [Fact]
    public async Task What_Teams_refuses_is_refused_with_its_codes()
    {
        var mine = (string)(await _host.PostOkAsync($"{Agent}/activities", JsonNode.Parse(Hello)!))["id"]!;
        var theirs = (string)(await _host.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"hi"}""")!))["id"]!;
        const string Both = """{"type":"message","text":"t","attachments":[{"contentType":"c","content":{}}]}""";

        await RefusedAsync(HttpMethod.Post, $"{Conversations}/a%3Anobody/activities", Hello, HttpStatusCode.NotFound, "ConversationNotFound");
        await RefusedAsync(HttpMethod.Put, $"{Agent}/activities/17", Hello, HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        await RefusedAsync(HttpMethod.Delete, $"{Agent}/activities/17", null, HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        await RefusedAsync(HttpMethod.Put, $"{Agent}/activities/{theirs}", Hello, HttpStatusCode.Forbidden, "NotEnoughPermissions");
        await RefusedAsync(HttpMethod.Put, $"{Agent}/activities/{mine}", Both, HttpStatusCode.BadRequest, "BadSyntax");
        await RefusedAsync(HttpMethod.Post, $"{Agent}/activities", """{"type":"message"}""", HttpStatusCode.BadRequest, "BadSyntax");
        await RefusedAsync(HttpMethod.Post, $"{Agent}/activities", """{"text":"x"}""", HttpStatusCode.BadRequest, "BadSyntax");
        await RefusedAsync(HttpMethod.Post, $"{Agent}/activities", "nonsense", HttpStatusCode.BadRequest, "BadSyntax");
        await RefusedAsync(HttpMethod.Post, $"{Agent}/activities", $$"""{"type":"message","text":"{{new string('x', 60_000)}}"}""", HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await RefusedAsync(HttpMethod.Get, $"{Agent}/members/29%3Anobody", null, HttpStatusCode.NotFound, "MemberNotFoundInConversation");
        await RefusedAsync(HttpMethod.Post, Conversations, """{"isGroup":true}""", HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task Typing_is_shown_and_not_kept()
    {
        await _host.PostOkAsync($"{Agent}/activities", JsonNode.Parse("""{"type":"typing"}""")!);

        Assert.DoesNotContain(await _host.LookAsync("agent", until: "ready"), one => one.Kind is "typing" or "message");
    }

    private async Task RefusedAsync(HttpMethod method, string path, string? body, HttpStatusCode status, string code)
    {
        using var answer = await SendAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{method} {path}: {answer.StatusCode} {text}");
        Assert.Equal(code, (string)JsonNode.Parse(text)!["error"]!["code"]!);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null) =>
        _host.Client.SendAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body) });
}
