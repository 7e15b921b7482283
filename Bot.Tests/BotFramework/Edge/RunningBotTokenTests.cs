using System.Net;
using System.Text;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

/// <summary>The whole bot as it runs in Production: who may speak to it.</summary>
public sealed class RunningBotTokenTests
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    // Being taken out needs no answer to be sent, and leaves a row.
    private const string Removed =
        $$$"""{"type":"installationUpdate","action":"remove","id":"1","channelId":"msteams","serviceUrl":"{{{ServiceUrl}}}","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}""";

    private static readonly string Added = Removed.Replace("remove", "add", StringComparison.Ordinal);

    [Fact]
    public async Task Every_kind_of_bad_token_is_401_with_no_effect_and_then_a_good_one_works()
    {
        await using var channel = await OpenIdStub.StartAsync();
        await using var bot = await RunningBot.StartAsync(settings: InboundTokenTests.Settings(channel), environment: "Production");
        var good = new ChannelToken(TimeProvider.System.GetUtcNow(), ServiceUrl);
        var bad = new Dictionary<string, string?>
        {
            ["none"] = null,
            ["garbage"] = "Bearer garbage",
            ["wrong scheme"] = "Basic " + good.Write(),
            ["wrong issuer"] = (good with { Issuer = "https://elsewhere.example" }).ToString(),
            ["wrong audience"] = (good with { Audience = "someone else" }).ToString(),
            ["expired"] = (good with { ValidFrom = TimeSpan.FromHours(-2), ValidFor = TimeSpan.FromHours(-1) }).ToString(),
            ["unsigned"] = good.Unsigned(),
            ["wrong key"] = (good with { Key = SigningKeyPair.Foreign, KeyId = "first" }).ToString(),
            ["wrong service URL"] = (good with { ServiceUrl = "https://elsewhere.example/" }).ToString(),
        };
        using var client = new HttpClient { BaseAddress = bot.Url };
        foreach (var (kind, token) in bad)
            Assert.True(await PostAsync(client, Added, token) == HttpStatusCode.Unauthorized, kind);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(client, Added.Replace("msteams", "slack", StringComparison.Ordinal), good.ToString()));
        Assert.Equal(0, await ConversationsAsync(bot));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(client, Removed, good.ToString()));
    }

    [Fact]
    public async Task In_Production_there_is_no_playground()
    {
        await using var channel = await OpenIdStub.StartAsync();
        await using var bot = await RunningBot.StartAsync(settings: InboundTokenTests.Settings(channel), environment: "Production");
        using var client = new HttpClient { BaseAddress = bot.Url };
        foreach (var path in new[] { "/", "/playground/clock", "/playground/connector/v3/conversations" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health")).StatusCode);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<int> ConversationsAsync(RunningBot bot)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        return await db.Conversations.CountAsync();
    }
}
