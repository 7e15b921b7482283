using System.Text.Json;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using StubServer = EmpathyBot.Bot.Tests.Hosting.StubServer;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class ConnectorCallTests : IAsyncLifetime
{
    private ConnectorStub _channel = null!;
    private IConversations _conversations = null!;

    public async Task InitializeAsync()
    {
        _channel = await ConnectorStub.StartAsync();
        _conversations = await Connectors.ToAsync(_channel.Url);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/emea/")]
    [InlineData("/emea")]
    public async Task Ids_are_one_encoded_segment_each_whatever_the_base(string path)
    {
        var conversations = await Connectors.ToAsync(_channel.Url + path);
        await conversations.ReplyToActivityAsync("19:abc@thread.tacv2;messageid=1/2", "ä b?#%", Connectors.Message());
        Assert.Equal(
            path.TrimEnd('/') + "/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2/activities/%C3%A4%20b%3F%23%25",
            _channel.Requests.Single().Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_name_another_path_is_refused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _conversations.SendToConversationAsync(id, Connectors.Message()));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task A_message_goes_out_whole_with_its_length_and_no_token()
    {
        await _conversations.SendToConversationAsync(Connectors.Message());
        var request = _channel.Requests.Single();
        Assert.Equal("POST", request.Method);
        Assert.Equal("Grüße 👋", JsonDocument.Parse(request.Body).RootElement.GetProperty("text").GetString());
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(request.Body).ToString(System.Globalization.CultureInfo.InvariantCulture), request.Headers["Content-Length"]);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.StartsWith("EmpathyBot-BotFramework/3.1 ", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_large_message_survives_the_pooled_buffers()
    {
        var message = Connectors.Message();
        message.Text = new string('ß', 100_000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _conversations.SendToConversationAsync(message)));
        Assert.All(_channel.Requests, request => Assert.Equal(message.Text, JsonDocument.Parse(request.Body).RootElement.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "surely no JSON")]
    public async Task A_message_that_was_taken_counts_as_sent_whatever_the_answers_body(int status, string body)
    {
        _channel.Script.Enqueue(new ConnectorStub.Answer(status, body));
        Assert.Null((await _conversations.SendToConversationAsync(Connectors.Message())).Id);
    }

    [Fact]
    public async Task A_channel_that_never_answers_is_not_waited_for()
    {
        await using var silent = await StubServer.StartAsync((context, _) =>
        {
            var gone = new TaskCompletionSource();
            context.RequestAborted.Register(gone.SetResult);
            return gone.Task;
        });
        var transport = new ConnectorTransport(new Uri(silent.Url), null, new HttpSender(), new Retry(TimeProvider.System), NullLogger.Instance)
        {
            Patience = TimeSpan.FromMilliseconds(100),
        };
        IConversations conversations = new ConnectorClient(transport).Conversations;
        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => conversations.SendToConversationAsync(Connectors.Message()));
        Assert.IsType<TimeoutException>(fault.InnerException);
    }

    [Fact]
    public async Task Teams_and_members_are_read()
    {
        var client = await Connectors.Authentication().CreateConnectorFactory(new()).CreateAsync(_channel.Url, null, default);
        _channel.Script.Enqueue(new ConnectorStub.Answer(200, """{"id":"19:t","name":"Support","aadGroupId":"g"}"""));
        Assert.Equal("Support", (await client.FetchTeamDetailsAsync("19:t", default)).Name);
        _channel.Script.Enqueue(new ConnectorStub.Answer(200, """{"conversations":[{"id":"19:t","name":"General"}]}"""));
        Assert.Equal("General", Assert.Single((await client.FetchChannelListAsync("19:t", default)).Conversations!).Name);
        _channel.Script.Enqueue(new ConnectorStub.Answer(200, """{"continuationToken":"more","members":[{"id":"29:x","userPrincipalName":"ada@example.com"}]}"""));
        var page = await client.FetchPagedMembersAsync("c", 50, "a b", default);
        Assert.Equal("ada@example.com", Assert.Single(page.Members!).UserPrincipalName);
        Assert.Equal(
            ["/v3/teams/19%3At", "/v3/teams/19%3At/conversations", "/v3/conversations/c/pagedmembers?pageSize=50&continuationToken=a%20b"],
            _channel.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task One_client_serves_all_turns_of_a_channel()
    {
        var authentication = Connectors.Authentication();
        var first = await authentication.CreateConnectorFactory(new()).CreateAsync(_channel.Url, null, default);
        first.Dispose();
        var second = await authentication.CreateConnectorFactory(new()).CreateAsync(_channel.Url, null, default);
        Assert.Same(first, second);
        await second.Conversations.SendToConversationAsync(Connectors.Message());
    }
}
