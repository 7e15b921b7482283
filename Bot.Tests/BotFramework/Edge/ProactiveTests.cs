using System.Text.Json;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class ProactiveTests : IAsyncLifetime
{
    private readonly CloudAdapter _adapter = new(Connectors.Authentication());
    private ConnectorStub _channel = null!;

    public async Task InitializeAsync() => _channel = await ConnectorStub.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task A_stored_reference_without_an_activity_is_written_to_plainly()
    {
        await _adapter.ContinueConversationAsync("", Reference(), (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);
        var request = _channel.Requests.Single();
        Assert.Equal("/v3/conversations/c/activities", request.Target);
        var message = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("bot", message.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", message.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_turn_of_the_bots_own_is_the_continuation_event()
    {
        await _adapter.ContinueConversationAsync("", Reference(), (turn, _) =>
        {
            Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (turn.Activity.Type, turn.Activity.Name));
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            Assert.NotNull(turn.TurnState.Get<ConnectorFactory>());
            Assert.NotNull(turn.TurnState.Get<BotCallbackHandler>());
            Assert.Equal("https://api.botframework.com", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.NotNull(turn.TurnState.Get<System.Security.Principal.IIdentity>(BotAdapter.BotIdentityKey));
            return Task.CompletedTask;
        }, default);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task A_new_channel_thread_is_created_and_written_on_in()
    {
        _channel.Script.Enqueue(new ConnectorStub.Answer(201, """{"id":"19:x@thread.tacv2;messageid=77","activityId":"77"}"""));
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = new ChannelAccount { Id = "bot" },
            TenantId = "t",
            Activity = new Activity(ActivityTypes.Message) { Text = "first" },
        };
        await _adapter.CreateConversationAsync("", "msteams", _channel.Url, "", parameters, async (turn, token) =>
        {
            Assert.Equal(ActivityEventNames.CreateConversation, turn.Activity.Name);
            Assert.Equal("t", turn.Activity.Conversation!.TenantId);
            await turn.SendActivityAsync("second", cancellationToken: token);
        }, default);
        Assert.Equal(
            ["/v3/conversations", "/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D77/activities/77"],
            _channel.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Sent_messages_can_be_updated_and_deleted()
    {
        await _adapter.ContinueConversationAsync("", Reference(), async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: token);
            var update = MessageFactory.Text("second");
            update.Id = sent!.Id;
            await turn.UpdateActivityAsync(update, token);
            await turn.DeleteActivityAsync(sent.Id!, token);
        }, default);
        Assert.Equal(
            ["POST /v3/conversations/c/activities", "PUT /v3/conversations/c/activities/sent", "DELETE /v3/conversations/c/activities/sent"],
            _channel.Requests.Select(request => $"{request.Method} {request.Target}"));
    }

    private ConversationReference Reference() => new()
    {
        ServiceUrl = _channel.Url,
        ChannelId = "msteams",
        Conversation = new ConversationAccount { Id = "c" },
        Bot = new ChannelAccount { Id = "bot" },
        User = new ChannelAccount { Id = "user" },
    };
}
