using System.Net;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class TeamsShapeTests
{
    [Fact]
    public async Task The_first_look_adds_the_bot_and_later_looks_do_not()
    {
        await using var host = await PlaygroundHost.StartAsync();

        await host.LookAsync("agent");
        await host.LookAsync("agent", until: "ready");

        var heard = host.TakeHeard();
        Assert.Equal(["installationUpdate", "conversationUpdate"], heard.Select(one => (string)one["type"]!));
        Assert.Equal("add", (string)heard[0]["action"]!);
        Assert.Contains(heard[1]["membersAdded"]!.AsArray(), member => (string)member!["id"]! == (string)heard[1]["recipient"]!["id"]!);
    }

    [Fact]
    public async Task Whoever_writes_before_they_look_is_met_first_and_a_manager_with_their_team()
    {
        await using var host = await PlaygroundHost.StartAsync();

        await host.PostOkAsync("/playground/chats/manager/messages", new JsonObject { ["text"] = "drop" });

        string[] met = ["installationUpdate", "conversationUpdate"];
        var heard = host.TakeHeard();
        Assert.Equal([.. met, .. met, "message"], heard.Select(one => (string)one["type"]!));
        Assert.Equal(
            ["channel", "channel", "personal", "personal", "personal"], heard.Select(one => (string)one["conversation"]!["conversationType"]!));
    }

    [Fact]
    public async Task A_bot_that_failed_when_it_was_added_hears_of_it_again_at_the_next_look()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Bot = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.StatusCode(500));
        await host.LookAsync("agent", until: "notice");
        host.TakeHeard();
        host.Bot = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.Ok());

        await host.LookAsync("agent");

        Assert.Equal("installationUpdate", (string)host.TakeHeard()[0]["type"]!);
    }

    [Fact]
    public async Task A_message_says_who_where_and_with_which_client()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.PostOkAsync("/playground/chats/agent/messages", new JsonObject
        {
            ["text"] = "practice",
            ["client"] = new JsonObject { ["locale"] = "de-AT", ["timezone"] = "Europe/Vienna" },
        });

        var message = host.TakeHeard()[^1];
        Assert.Equal("message", (string)message["type"]!);
        Assert.Equal("practice", (string)message["text"]!);
        Assert.Equal("msteams", (string)message["channelId"]!);
        Assert.Equal("de-AT", (string)message["locale"]!);
        Assert.Equal("personal", (string)message["conversation"]!["conversationType"]!);
        Assert.Equal($"http://localhost:{host.Client.BaseAddress!.Port}/playground/connector", (string)message["serviceUrl"]!);
        Assert.StartsWith("29:", (string)message["from"]!["id"]!, StringComparison.Ordinal);
        Assert.StartsWith("28:", (string)message["recipient"]!["id"]!, StringComparison.Ordinal);
        Assert.True(Guid.TryParse((string)message["from"]!["aadObjectId"]!, out _));
        Assert.Equal((string)message["conversation"]!["tenantId"]!, (string)message["channelData"]!["tenant"]!["id"]!);
        var client = message["entities"]!.AsArray().Single(entity => (string)entity!["type"]! == "clientInfo")!;
        Assert.Equal(("AT", "Europe/Vienna"), ((string)client["country"]!, (string)client["timezone"]!));
    }

    [Fact]
    public async Task In_the_channel_the_bot_hears_only_what_mentions_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.PostOkAsync("/playground/chats/team/messages", JsonNode.Parse("""{"text":"Good morning","from":"priya"}""")!);
        var post = await host.PostOkAsync("/playground/chats/team/messages", JsonNode.Parse("""{"text":"@empathybot help","from":"priya"}""")!);
        await host.PostOkAsync("/playground/chats/team/messages", new JsonObject { ["text"] = "practice", ["mention"] = true, ["thread"] = (string)post["id"]! });

        var heard = host.TakeHeard().Where(one => (string)one["type"]! == "message").ToList();
        Assert.Equal(["<at>EmpathyBot</at> help", "<at>EmpathyBot</at> practice"], heard.Select(one => (string)one["text"]!));
        Assert.All(heard, one => Assert.EndsWith($";messageid={post["id"]}", (string)one["conversation"]!["id"]!, StringComparison.Ordinal));
        Assert.All(heard, one => Assert.Contains(one["entities"]!.AsArray(), entity => (string)entity!["type"]! == "mention"));
        Assert.All(heard, one => Assert.NotNull(one["channelData"]!["team"]!["id"]));
    }

    [Fact]
    public async Task A_submit_comes_as_a_message_with_value_and_without_text()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var card = await CardAsync(host);

        await PressAsync(host, card, """{"type":"Action.Submit","data":{"verb":"dilemma.choose","id":"c1"}}""");

        var press = host.TakeHeard()[^1];
        Assert.Equal(("message", card), ((string)press["type"]!, (string)press["replyToId"]!));
        Assert.Null(press["text"]);
        Assert.Equal("c1", (string)press["value"]!["id"]!);
    }

    [Theory]
    [InlineData("""{"msteams":{"type":"imBack","value":"help"}}""", "help", null)]
    [InlineData("""{"msteams":{"type":"messageBack","text":"t","displayText":"d","value":{"a":1}},"typed":"x"}""", "t", """{"a":1,"typed":"x"}""")]
    [InlineData("""{"msteams":{"type":"messageBack","text":"t","value":"{\"a\":1}"}}""", "t", """{"a":1}""")]
    public async Task Teams_own_ways_of_submitting_are_kept(string data, string text, string? value)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var card = await CardAsync(host);

        await PressAsync(host, card, $$"""{"type":"Action.Submit","data":{{data}}}""");

        var press = host.TakeHeard()[^1];
        Assert.Equal(text, (string)press["text"]!);
        Assert.Equal(value, press["value"]?.ToJsonString());
    }

    [Theory]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":[]}}""", "card", "update")]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Noted."}""", "message", null)]
    [InlineData("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"That one is over."}}""", "error", "notice")]
    [InlineData("", "error", "notice")]
    [InlineData("not json", "error", "notice")]
    public async Task An_execute_comes_as_an_invoke_and_its_answer_shows(string answer, string outcome, string? shown)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var card = await CardAsync(host);
        host.Bot = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.Content(answer, "application/json"));

        var said = await PressAsync(host, card, """{"type":"Action.Execute","verb":"dilemma.choose","data":{"id":"c1"}}""");

        Assert.Equal(outcome, (string)said["outcome"]!);
        var invoke = host.TakeHeard()[^1];
        Assert.Equal(("invoke", "adaptiveCard/action"), ((string)invoke["type"]!, (string)invoke["name"]!));
        Assert.Equal("dilemma.choose", (string)invoke["value"]!["action"]!["verb"]!);
        Assert.Equal("manual", (string)invoke["value"]!["trigger"]!);
        var last = (await host.LookAsync("agent", until: "ready"))[^2].Kind;
        Assert.Equal(shown ?? "message", last);
    }

    [Fact]
    public async Task A_bot_that_fails_is_named_in_the_chat_in_words()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.LookAsync("agent");
        host.Bot = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.StatusCode(500));

        await host.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"practice"}""")!);

        var notice = (await host.LookAsync("agent", until: "ready"))[^2];
        Assert.Equal("notice", notice.Kind);
        Assert.Contains("500", (string)notice.Data["body"]!["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/playground/chats/nobody/messages", """{"text":"x"}""", HttpStatusCode.NotFound)]
    [InlineData("/playground/chats/agent/messages", "{", HttpStatusCode.BadRequest)]
    [InlineData("/playground/chats/agent/messages", """{"text":"  "}""", HttpStatusCode.BadRequest)]
    [InlineData("/playground/chats/agent/messages", """{"text":"x","from":"priya"}""", HttpStatusCode.BadRequest)]
    [InlineData("/playground/chats/team/messages", """{"text":"x","thread":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("/playground/chats/agent/press", """{"activityId":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("/playground/chats/agent/press", """{"activityId":"1","action":{"type":"Action.Execute"}}""", HttpStatusCode.NotFound)]
    [InlineData("/playground/nothing", "{}", HttpStatusCode.NotFound)]
    public async Task What_the_page_could_not_have_meant_is_refused(string path, string body, HttpStatusCode expected)
    {
        await using var host = await PlaygroundHost.StartAsync();

        using var answer = await host.PostAsync(path, body);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(host.TakeHeard());
    }

    internal static async Task<string> CardAsync(PlaygroundHost host)
    {
        await host.LookAsync("agent");
        var sent = await host.PostOkAsync(
            $"/playground/connector/v3/conversations/{PlaygroundHost.Conversation(host.TakeHeard()[0])}/activities",
            JsonNode.Parse("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""")!);
        return (string)sent["id"]!;
    }

    private static Task<JsonNode> PressAsync(PlaygroundHost host, string card, string action) =>
        host.PostOkAsync("/playground/chats/agent/press", new JsonObject { ["activityId"] = card, ["action"] = JsonNode.Parse(action) });
}
