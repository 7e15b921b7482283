using System.Net;
using EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;
using Microsoft.Extensions.Time.Testing;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class KeyRolloverTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private OpenIdStub _channel = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _channel = await OpenIdStub.StartAsync();
        _bot = await BotHost.StartAsync(DelegateBot.Silent, InboundTokenTests.Settings(_channel), _time);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(SigningKeyPair.First)));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _channel.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_known_from_its_first_token_on()
    {
        await PostAsync(SigningKeyPair.First);
        _channel.Keys = [SigningKeyPair.Second.Listed("msteams")];
        Assert.Equal(HttpStatusCode.OK, await PostAsync(SigningKeyPair.Second));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(SigningKeyPair.First));
    }

    [Fact]
    public async Task Unknown_key_ids_make_the_bot_ask_once_an_hour_and_no_more()
    {
        await PostAsync(SigningKeyPair.First);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(SigningKeyPair.Foreign));
        Assert.Equal(2, _channel.Fetches);

        _time.Advance(TimeSpan.FromHours(1));
        await PostAsync(SigningKeyPair.Foreign);
        Assert.Equal(3, _channel.Fetches);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_listed_is_refused_after_a_day()
    {
        await PostAsync(SigningKeyPair.First);
        _channel.Keys = [SigningKeyPair.Second.Listed("msteams")];
        _time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(SigningKeyPair.First));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(SigningKeyPair.First));
    }

    [Fact]
    public async Task Without_keys_messages_are_refused_in_words_and_taken_again_as_soon_as_there_are_some()
    {
        _channel.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(SigningKeyPair.First));
        var complaint = Assert.Single(_bot.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains(_channel.MetadataUrl, complaint.Text, StringComparison.Ordinal);
        Assert.Contains("503", complaint.Text, StringComparison.Ordinal);

        _channel.IsDown = false;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(SigningKeyPair.First));
    }

    [Fact]
    public async Task Known_keys_stay_in_use_while_new_ones_cannot_be_had()
    {
        await PostAsync(SigningKeyPair.First);
        _channel.IsDown = true;
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(SigningKeyPair.First));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(SigningKeyPair.First));
        Assert.Equal(2, _channel.Fetches);
        Assert.Contains(_bot.Log.Lines, line => line.Level == LogLevel.Error);
    }

    private async Task<HttpStatusCode> PostAsync(SigningKeyPair key)
    {
        var token = new ChannelToken(_time.GetUtcNow(), "https://smba.trafficmanager.net/emea/") { Key = key };
        using var answer = await _bot.PostAsync(InboundTokenTests.Activity, token.ToString());
        return answer.StatusCode;
    }
}
