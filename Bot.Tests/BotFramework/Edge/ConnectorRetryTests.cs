using System.Net;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using Ports = EmpathyBot.Bot.Tests.Hosting.Ports;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class ConnectorRetryTests : IAsyncLifetime
{
    private readonly SkippingClock _clock = new();
    private ConnectorStub _channel = null!;
    private IConversations _conversations = null!;

    public async Task InitializeAsync()
    {
        _channel = await ConnectorStub.StartAsync();
        _conversations = await Connectors.ToAsync(_channel.Url, _clock);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_message_that_was_not_delivered_is_sent_again_with_longer_and_longer_pauses(int status)
    {
        Answers(status, status, status);
        Assert.Equal("sent", (await _conversations.SendToConversationAsync(Connectors.Message())).Id);
        Assert.Equal(4, _channel.Requests.Length);
        Assert.Single(_channel.Requests.Select(request => request.Body).Distinct());
        var waits = _clock.Waits.ToArray();
        Assert.InRange(waits[0].TotalSeconds, 0.4, 0.6);
        Assert.InRange(waits[1].TotalSeconds, 0.8, 1.2);
        Assert.InRange(waits[2].TotalSeconds, 1.6, 2.4);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(504)]
    public async Task A_message_that_may_have_arrived_is_never_sent_twice(int status)
    {
        Answers(status);
        var fault = await Assert.ThrowsAsync<ErrorResponseException>(() => _conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Equal(status, (int)fault.Response!.StatusCode);
        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task A_message_whose_connection_is_lost_is_never_sent_twice()
    {
        Answers(-1);
        await Assert.ThrowsAsync<HttpRequestException>(() => _conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Single(_channel.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(-1)]
    public async Task What_does_no_harm_twice_is_tried_again(int status)
    {
        Answers(status);
        await _conversations.UpdateActivityAsync("c", "a", Connectors.Message());
        Assert.Equal(2, _channel.Requests.Length);

        Answers(status);
        await _conversations.DeleteActivityAsync("c", "a");
        Assert.Equal(4, _channel.Requests.Length);
    }

    [Fact]
    public async Task Retry_After_is_obeyed()
    {
        _channel.Script.Enqueue(new ConnectorStub.Answer(429, RetryAfter: "3"));
        await _conversations.SendToConversationAsync(Connectors.Message());
        Assert.InRange(Assert.Single(_clock.Waits).TotalSeconds, 3, 3.15);
    }

    [Fact]
    public async Task A_Retry_After_beyond_the_turns_patience_is_for_the_caller_to_keep()
    {
        _channel.Script.Enqueue(new ConnectorStub.Answer(429, """{"error":{"code":"Throttled","message":"slow down"}}""", "60"));
        var fault = await Assert.ThrowsAsync<ErrorResponseException>(() => _conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Empty(_clock.Waits);
        Assert.Equal("Throttled", fault.Body!.Error!.Code);
        Assert.Equal("60", Assert.Single(fault.Response!.Headers["Retry-After"]));
    }

    [Fact]
    public async Task After_eight_seconds_the_fault_is_thrown()
    {
        Answers([.. Enumerable.Repeat(503, 20)]);
        await Assert.ThrowsAsync<ErrorResponseException>(() => _conversations.SendToConversationAsync(Connectors.Message()));
        Assert.InRange(_clock.Waits.Sum(wait => wait.TotalSeconds), 3, 8);
    }

    [Fact]
    public async Task A_message_that_finds_nobody_is_tried_again_and_then_thrown()
    {
        var conversations = await Connectors.ToAsync($"http://127.0.0.1:{Ports.Free()}", _clock);
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Equal(HttpRequestError.ConnectionError, fault.HttpRequestError);
        Assert.True(_clock.Waits.Count >= 3);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task A_refusal_is_thrown_at_once(int status)
    {
        _channel.Script.Enqueue(new ConnectorStub.Answer(status, "<html>no</html>"));
        var fault = await Assert.ThrowsAsync<ErrorResponseException>(() => _conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Null(fault.Body);
        Assert.Equal("<html>no</html>", fault.Response!.Content);
        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task Calls_about_members_throw_what_the_SDK_throws()
    {
        _channel.Script.Enqueue(new ConnectorStub.Answer(404, "{}"));
        var fault = await Assert.ThrowsAsync<Microsoft.Rest.HttpOperationException>(() => _conversations.GetConversationPagedMembersAsync("c"));
        Assert.Equal(HttpStatusCode.NotFound, fault.Response!.StatusCode);
    }

    private void Answers(params int[] statuses)
    {
        foreach (var status in statuses)
            _channel.Script.Enqueue(new ConnectorStub.Answer(status));
    }
}
