using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class ConnectorFaultTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("POST", 500)]
    [InlineData("POST", 403)]
    [InlineData("POST", 404)]
    public async Task When_the_next_card_does_not_arrive_the_decision_is_kept_and_the_next_word_shows_it(string method, int status)
    {
        _stage.Connector.Fault = request => request.Method == method ? status : null;
        using (await _chat.SubmitAsync(_chat.Open, _chat.Open.Press("dilemma.choose", "send-now")))
        {
        }

        Assert.Equal(1, await _stage.DecisionsAsync());
        _stage.Connector.Fault = _ => null;
        await _chat.SayAsync("resume");
        Assert.Contains("Why is it fair?", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
        await _chat.SayAsync("Because.");
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task When_the_next_card_does_not_arrive_the_same_press_once_more_brings_it()
    {
        var scene = _chat.Open;
        _stage.Connector.Fault = request => request.Method == "POST" ? 403 : null;
        using (await _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "send-now")))
        {
        }

        _stage.Connector.Fault = _ => null;
        await _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "send-now"));
        Assert.Contains("Why is it fair?", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(1, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task When_the_ending_does_not_arrive_the_last_press_once_more_brings_it()
    {
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.PressAsync("dilemma.skip");
        var scene = _chat.Open;
        var last = _chat.SubmitOf(scene, scene.Press("dilemma.choose", "call"));
        _stage.Connector.Fault = request => request.Method == "POST" ? 403 : null;
        using (await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)last.DeepClone()))
        {
        }

        _stage.Connector.Fault = _ => null;
        await _chat.SendAsync(last);
        Assert.Contains("The road not taken", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(3, await _stage.DecisionsAsync());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(400)]
    public async Task When_an_old_card_cannot_be_shrunk_the_next_one_comes_all_the_same(int status)
    {
        _stage.Connector.Fault = request => request.Method == "PUT" ? status : null;
        await _chat.PressAsync("dilemma.choose", "send-now");
        Assert.Contains("Why is it fair?", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.PressAsync("dilemma.skip");
        Assert.Equal(2, await _stage.DecisionsAsync());
    }
}
