using System.Net;
using System.Text;
using System.Text.Json;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class HttpContractTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_taken(string method)
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Silent);
        using var answer = await bot.SendAsync(new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", Assert.Single(answer.Content.Headers.Allow));
    }

    public static TheoryData<string> MalformedBodies =>
    [
        "", " ", "hello", "null", "7", "\"message\"", "[]", "{}", "{", """{"type":""}""", """{"type":null}""", """{"type":7}""",
        """{"type":"message"} and more""", """{"type":"message","from":"ada"}""", """{"type":"message","timestamp":"yesterday"}""",
        """{"type":"message","membersAdded":{}}""", """{"type":"message"}""", """{"type":"message","conversation":{"id":"c"}}""",
        """{"type":"message","conversation":{"id":""},"from":{"id":"u"}}""", """{"type":"invoke","name":"x","from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"name":"Ada"}}""",
        $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""",
    ];

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public async Task A_body_that_is_no_activity_is_a_bad_request_and_the_next_turn_works(string body)
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Silent);
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(body)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"}}""")).StatusCode);
    }

    [Fact]
    public async Task Broken_UTF_8_is_a_bad_request()
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Silent);
        byte[] body = [.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task A_body_over_one_megabyte_is_too_large_and_one_just_under_is_not()
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Silent);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.PostAsync(Long(1024 * 1024 + 1))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Long(1024 * 1024))).StatusCode);

        static string Long(int length) => """{"type":"event","text":"~"}""".Replace("~", new string('x', length - 26), StringComparison.Ordinal);
    }

    [Property]
    public bool No_byte_changed_in_an_activity_makes_reading_it_fail(ushort position, byte replacement)
    {
        var body = """{"type":"message","timestamp":"2027-03-01T09:00:00Z","from":{"id":"a"},"entities":[{"type":"mention"}],"value":{"a":1e9}}"""u8.ToArray();
        body[position % body.Length] = replacement;
        var context = new DefaultHttpContext { Request = { Body = new MemoryStream(body) } };
        return HttpHelper.ReadRequestAsync<Activity>(context.Request) is { IsCompletedSuccessfully: true };
    }

    [Fact]
    public async Task A_turn_is_answered_with_an_empty_200_and_its_messages_go_to_the_connector()
    {
        await using var channel = await ConnectorStub.StartAsync();
        await using var bot = await BotHost.StartAsync(DelegateBot.Echo);
        using var answer = await bot.PostAsync(Message(channel.Url));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Equal("/v3/conversations/c/activities/1", channel.Requests.Single().Target);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_bots_status_and_body()
    {
        await using var bot = await BotHost.StartAsync(new DelegateBot((turn, token) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse)
            {
                Value = new InvokeResponse { Status = 202, Body = new Dictionary<string, object> { ["ok"] = true } },
            },
            token)));
        using var answer = await bot.PostAsync("""{"type":"invoke","name":"x","conversation":{"id":"c"},"from":{"id":"u"}}""");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("""{"ok":true}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Silent);
        Assert.Equal(HttpStatusCode.NotImplemented, (await bot.PostAsync("""{"type":"invoke","name":"x","conversation":{"id":"c"},"from":{"id":"u"}}""")).StatusCode);
    }

    [Fact]
    public async Task Who_expects_replies_gets_them_in_the_answer()
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Echo);
        using var answer = await bot.PostAsync("""{"type":"message","deliveryMode":"expectReplies","conversation":{"id":"c"},"from":{"id":"u"}}""");
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("heard", body.RootElement.GetProperty("activities")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_a_turn_throws_goes_to_OnTurnError_and_the_channel_hears_200()
    {
        await using var bot = await BotHost.StartAsync(new DelegateBot((_, _) => throw new UnauthorizedAccessException("in the bot")));
        Exception? heard = null;
        bot.Adapter.OnTurnError = (_, e) =>
        {
            heard = e;
            return Task.CompletedTask;
        };
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"}}""")).StatusCode);
        Assert.IsType<UnauthorizedAccessException>(heard);
    }

    [Fact]
    public async Task An_activity_from_a_host_that_the_bot_does_not_call_is_refused_in_words()
    {
        await using var bot = await BotHost.StartAsync(DelegateBot.Echo);
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(Message("http://169.254.169.254/"))).StatusCode);
        Assert.Contains(bot.Log.Lines, line => line.Text.Contains("TrustedServiceHosts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traces_stay_here_except_for_the_emulator()
    {
        await using var channel = await ConnectorStub.StartAsync();
        await using var bot = await BotHost.StartAsync(new DelegateBot((turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "trace" }, token)));
        await bot.PostAsync(Message(channel.Url));
        Assert.Empty(channel.Requests);
        await bot.PostAsync(Message(channel.Url).Replace("msteams", "emulator", StringComparison.Ordinal));
        Assert.Single(channel.Requests);
    }

    private static string Message(string serviceUrl) => $$$"""
        {"type":"message","id":"1","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}
        """;
}
