using System.Net;
using System.Security.Claims;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using Microsoft.Extensions.Time.Testing;
using StubServer = EmpathyBot.Bot.Tests.Hosting.StubServer;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class OutboundTokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly LogLines _log = new();
    private (int Status, string Body)? _refusal;
    private Task _loginIsOpen = Task.CompletedTask;
    private int _issued;
    private StubServer _login = null!;
    private ConnectorStub _channel = null!;

    public async Task InitializeAsync()
    {
        _channel = await ConnectorStub.StartAsync();
        _login = await StubServer.StartAsync(async (context, _) =>
        {
            await _loginIsOpen;
            context.Response.StatusCode = _refusal?.Status ?? 200;
            await context.Response.WriteAsync(
                _refusal?.Body ?? $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Interlocked.Increment(ref _issued)}}"}""");
        });
    }

    public async Task DisposeAsync()
    {
        await _login.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_single_tenant_bot_proves_itself_with_its_secret_in_its_own_tenant()
    {
        await (await ConversationsAsync()).SendToConversationAsync(Connectors.Message());
        var asked = Assert.Single(_login.Requests);
        Assert.Equal("/my-tenant/oauth2/v2.0/token", asked.Target);
        Assert.Equal(
            $"grant_type=client_credentials&client_id={ChannelToken.AppId}&client_secret=s%26cret&scope=https%3A%2F%2Fapi.botframework.com%2F.default",
            asked.Body);
        Assert.Equal("Bearer token-1", _channel.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task Many_messages_at_once_ask_for_one_token()
    {
        var conversations = await ConversationsAsync();
        var open = new TaskCompletionSource();
        _loginIsOpen = open.Task;
        Task[] sends = [.. Enumerable.Range(0, 20).Select(_ => conversations.SendToConversationAsync(Connectors.Message()))];
        open.SetResult();
        await Task.WhenAll(sends);
        Assert.Single(_login.Requests);
        Assert.Equal(20, _channel.Requests.Length);
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_its_end()
    {
        var conversations = await ConversationsAsync();
        await conversations.SendToConversationAsync(Connectors.Message());
        _time.Advance(TimeSpan.FromMinutes(54));
        await conversations.SendToConversationAsync(Connectors.Message());
        Assert.Single(_login.Requests);
        _time.Advance(TimeSpan.FromMinutes(1));
        await conversations.SendToConversationAsync(Connectors.Message());
        Assert.Equal("Bearer token-2", _channel.Requests[^1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_is_used_to_its_end()
    {
        var conversations = await ConversationsAsync();
        await conversations.SendToConversationAsync(Connectors.Message());
        _refusal = (400, """{"error":"temporarily"}""");
        _time.Advance(TimeSpan.FromMinutes(57));
        await conversations.SendToConversationAsync(Connectors.Message());
        Assert.Equal("Bearer token-1", _channel.Requests[^1].Headers["Authorization"]);
        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Warning);

        _time.Advance(TimeSpan.FromMinutes(3));
        await Assert.ThrowsAsync<HttpRequestException>(() => conversations.SendToConversationAsync(Connectors.Message()));
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_once()
    {
        var conversations = await ConversationsAsync();
        _channel.Script.Enqueue(new ConnectorStub.Answer(401));
        await conversations.SendToConversationAsync(Connectors.Message());
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _channel.Requests.Select(request => request.Headers["Authorization"]));

        _channel.Script.Enqueue(new ConnectorStub.Answer(401));
        _channel.Script.Enqueue(new ConnectorStub.Answer(401));
        var fault = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Equal(HttpStatusCode.Unauthorized, fault.Response!.StatusCode);
        Assert.Equal(4, _channel.Requests.Length);
    }

    [Fact]
    public async Task A_secret_that_is_out_of_date_is_said_in_words_without_the_secret()
    {
        _refusal = (401, """{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired.\r\nTrace ID: 1"}""");
        var conversations = await ConversationsAsync();
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => conversations.SendToConversationAsync(Connectors.Message()));
        Assert.Contains("AADSTS7000222: The provided client secret keys are expired.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppPassword", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s&cret", fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(_channel.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"access_token":"x"}""")]
    [InlineData("""{"access_token":7,"expires_in":1}""")]
    public async Task An_answer_without_a_token_is_a_fault_in_words(string body)
    {
        _refusal = (200, body);
        var conversations = await ConversationsAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => conversations.SendToConversationAsync(Connectors.Message()));
    }

    [Fact]
    public async Task A_managed_identity_asks_its_host()
    {
        var conversations = await ConversationsAsync(settings =>
        {
            settings["MicrosoftAppType"] = "UserAssignedMSI";
            settings.Remove("MicrosoftAppPassword");
            settings["IDENTITY_ENDPOINT"] = _login.Url + "/msi/token";
            settings["IDENTITY_HEADER"] = "key";
        });
        await conversations.SendToConversationAsync(Connectors.Message());
        var asked = Assert.Single(_login.Requests);
        Assert.Equal(
            $"/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fapi.botframework.com&client_id={ChannelToken.AppId}", asked.Target);
        Assert.Equal("key", asked.Headers["X-IDENTITY-HEADER"]);
        Assert.Equal("Bearer token-1", _channel.Requests.Single().Headers["Authorization"]);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", "t", "https://login.microsoftonline.com/t")]
    [InlineData("https://login.microsoftonline.com/botframework.com", null, "https://login.microsoftonline.com/botframework.com")]
    [InlineData("https://login.example/{0}", "t", "https://login.example/t")]
    [InlineData("https://login.example/fixed", "t", "https://login.example/fixed")]
    public void The_tenant_stands_in_the_authority(string configured, string? tenant, string expected) =>
        Assert.Equal(expected, ClientSecretSource.Authority(configured, tenant));

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost:1/")]
    public async Task No_token_is_asked_for_or_sent_to_a_host_that_is_not_trusted(string serviceUrl)
    {
        var reference = new ConversationReference { ServiceUrl = serviceUrl, ChannelId = "msteams", Conversation = new ConversationAccount { Id = "c" } };
        var adapter = new CloudAdapter(Authentication());
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            adapter.ContinueConversationAsync(ChannelToken.AppId, reference, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default));
        Assert.Empty(_login.Requests);
    }

    private ConfigurationBotFrameworkAuthentication Authentication(Action<Dictionary<string, string?>>? change = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = ChannelToken.AppId,
            ["MicrosoftAppPassword"] = "s&cret",
            ["MicrosoftAppTenantId"] = "my-tenant",
            ["ToChannelFromBotLoginUrl"] = _login.Url + "/{0}",
            ["TrustedServiceHosts:0"] = _channel.Url,
        };
        change?.Invoke(settings);
        return Connectors.Authentication(settings, _time, _log);
    }

    private async Task<IConversations> ConversationsAsync(Action<Dictionary<string, string?>>? change = null)
    {
        var identity = new ClaimsIdentity([new Claim("aud", ChannelToken.AppId)]);
        return (await Authentication(change).CreateConnectorFactory(identity).CreateAsync(_channel.Url, null, default)).Conversations;
    }
}
