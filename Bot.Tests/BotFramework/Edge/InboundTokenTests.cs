using System.Net;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private int _turns;
    private string? _callerId;
    private OpenIdStub _channel = null!;
    private BotHost _bot = null!;

    private ChannelToken Good => new(_time.GetUtcNow(), ServiceUrl);

    public async Task InitializeAsync()
    {
        _channel = await OpenIdStub.StartAsync();
        _bot = await BotHost.StartAsync(
            new DelegateBot((turn, _) =>
            {
                _turns++;
                _callerId = turn.Activity.CallerId;
                return Task.CompletedTask;
            }),
            Settings(_channel),
            _time);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_the_channel_lets_the_bot_take_its_turn()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Good.ToString()));
        Assert.Equal(1, _turns);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task Longer_hashes_are_accepted(string algorithm) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync((Good with { Algorithm = algorithm }).ToString()));

    [Theory]
    [InlineData("none")]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("three letters")]
    [InlineData("broken base64")]
    [InlineData("odd claims")]
    [InlineData("five parts")]
    [InlineData("very long")]
    [InlineData("only the scheme")]
    [InlineData("wrong scheme")]
    [InlineData("wrong issuer")]
    [InlineData("wrong audience")]
    [InlineData("no audience")]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("unsigned")]
    [InlineData("other algorithm")]
    [InlineData("cut signature")]
    [InlineData("changed payload")]
    [InlineData("wrong key")]
    [InlineData("unknown kid")]
    [InlineData("wrong service URL")]
    [InlineData("no service URL")]
    public async Task A_bad_token_is_refused_and_the_next_turn_works(string flaw)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Bad(flaw)));
        Assert.Equal(0, _turns);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Good.ToString()));
    }

    [Fact]
    public async Task A_clock_that_is_five_minutes_off_is_forgiven_and_no_more()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync((Good with { ValidFor = TimeSpan.FromSeconds(-299) }).ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync((Good with { ValidFor = TimeSpan.FromSeconds(-301) }).ToString()));
        Assert.Equal(HttpStatusCode.OK, await PostAsync((Good with { ValidFrom = TimeSpan.FromSeconds(299) }).ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync((Good with { ValidFrom = TimeSpan.FromSeconds(301) }).ToString()));
    }

    [Theory]
    [InlineData("""{"type":"message","channelId":"slack","serviceUrl":"https://smba.trafficmanager.net/emea/"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/"}""")]
    public async Task A_key_speaks_only_for_the_channels_that_it_is_endorsed_for(string activity)
    {
        var answer = await _bot.PostAsync(activity, Good.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task An_activity_without_service_url_is_refused()
    {
        var answer = await _bot.PostAsync("""{"type":"message","channelId":"msteams"}""", Good.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_without_endorsements_is_refused()
    {
        _channel.Keys = [SigningKeyPair.First.Listed()];
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Good.ToString()));
    }

    [Fact]
    public async Task Strangers_tokens_make_the_bot_fetch_no_keys()
    {
        await PostAsync(Bad("wrong issuer"));
        await PostAsync(Bad("wrong audience"));
        await PostAsync(Bad("expired"));
        Assert.Equal(0, _channel.Fetches);
    }

    [Fact]
    public async Task What_an_activity_says_of_its_caller_is_not_believed()
    {
        await _bot.PostAsync("""{"callerId":"urn:botframework:aadappid:someone",""" + Activity[1..], Good.ToString());
        Assert.Equal("urn:botframework:azure", _callerId);
    }

    internal static Dictionary<string, string?> Settings(OpenIdStub channel) => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = ChannelToken.AppId,
        ["MicrosoftAppPassword"] = "secret",
        ["MicrosoftAppTenantId"] = "tenant",
        ["ToBotFromChannelOpenIdMetadataUrl"] = channel.MetadataUrl,
    };

    internal const string Activity =
        $$$"""{"type":"message","channelId":"msteams","serviceUrl":"{{{ServiceUrl}}}","text":"hello","conversation":{"id":"c"},"from":{"id":"u"}}""";

    private async Task<HttpStatusCode> PostAsync(string? token)
    {
        using var answer = await _bot.PostAsync(Activity, token);
        return answer.StatusCode;
    }

    private string? Bad(string flaw) => flaw switch
    {
        "none" => null,
        "empty" => "",
        "garbage" => "Bearer garbage",
        "three letters" => "Bearer a.b.c",
        "broken base64" => "Bearer !!!.???.***",
        "odd claims" => $"Bearer {Base64UrlEncoder.Encode("""{"alg":["RS256"],"kid":{}}""")}.{Base64UrlEncoder.Encode("""{"exp":"soon","aud":7}""")}.x",
        "five parts" => "Bearer a.b.c.d.e",
        "very long" => "Bearer " + new string('x', 20_000),
        "only the scheme" => "Bearer",
        "wrong scheme" => "Basic " + Good.Write(),
        "wrong issuer" => (Good with { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }).ToString(),
        "wrong audience" => (Good with { Audience = "someone else" }).ToString(),
        "no audience" => (Good with { Audience = "" }).ToString(),
        "expired" => (Good with { ValidFrom = TimeSpan.FromHours(-2), ValidFor = TimeSpan.FromHours(-1) }).ToString(),
        "not yet valid" => (Good with { ValidFrom = TimeSpan.FromMinutes(10) }).ToString(),
        "unsigned" => Good.Unsigned(),
        "other algorithm" => (Good with { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 }).ToString(),
        "cut signature" => Good.ToString()[..^20],
        "changed payload" => ChangedPayload(),
        "wrong key" => (Good with { Key = SigningKeyPair.Foreign, KeyId = "first" }).ToString(),
        "unknown kid" => (Good with { Key = SigningKeyPair.Foreign }).ToString(),
        "wrong service URL" => new ChannelToken(_time.GetUtcNow(), "https://elsewhere.example/").ToString(),
        "no service URL" => (Good with { ServiceUrlClaim = "other" }).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
    };

    private string ChangedPayload()
    {
        var (signed, other) = (Good.Write().Split('.'), (Good with { ValidFor = TimeSpan.FromHours(9) }).Write().Split('.'));
        return $"Bearer {signed[0]}.{other[1]}.{signed[2]}";
    }
}
