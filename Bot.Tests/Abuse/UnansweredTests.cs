using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Abuse;

/// <summary>The answer was lost on its way, and the channel delivers the activity again.</summary>
public sealed class UnansweredTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("practice", "The wrong blue", false)]
    [InlineData("practice", "The wrong blue", true)]
    [InlineData("help", "What you can say", false)]
    [InlineData("progress", "Your practice", true)]
    [InlineData("stop", "Nothing is open", true)]
    public async Task A_word_is_answered_again(string word, string answer, bool restart)
    {
        await LoseAnswerAsync(_chat.Activity("message", activity => activity["text"] = word), restart);
        Assert.Contains(answer, Assert.Single(_chat.Messages.All).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stop_says_again_what_was_put_away(bool restart)
    {
        await _chat.BeginAsync();
        await LoseAnswerAsync(_chat.Activity("message", activity => activity["text"] = "stop"), restart);
        Assert.Contains("is put away", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(_chat.OpenCards);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_last_press_brings_the_ending_again(bool restart)
    {
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.ask", "which-day");
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.PressAsync("dilemma.skip");
        var scene = _chat.Open;
        await LoseAnswerAsync(_chat.SubmitOf(scene, scene.Press("dilemma.choose", "wait")), restart);
        Assert.Contains("The road not taken", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(4, await _stage.DecisionsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_typed_reason_that_ended_it_brings_the_ending_again(bool restart)
    {
        await _chat.BeginAsync();
        await _chat.SayAsync("stop");
        await _stage.RestartAsync(async db =>
        {
            foreach (var attempt in db.Attempts)
                db.Entry(attempt).Property("GuiseId").CurrentValue = "bridesmaid";
            await db.SaveChangesAsync();
        });
        await _chat.SayAsync("resume");
        await _chat.PressAsync("dilemma.ask", "which-day");
        await _chat.PressAsync("dilemma.choose", "back-first");
        await LoseAnswerAsync(_chat.Activity("message", activity => activity["text"] = "A rule is a rule."), restart);
        Assert.Contains("What each turn did", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(3, await _stage.DecisionsAsync());
    }

    private async Task LoseAnswerAsync(JsonObject activity, bool restart)
    {
        _stage.Connector.Fault = request => request.Method == "POST" ? 403 : null;
        using (await _chat.SendAsync((JsonObject)activity.DeepClone()))
        {
        }

        _stage.Connector.Fault = _ => null;
        if (restart)
            await _stage.RestartAsync();
        using var answer = await _chat.SendAsync(activity);
        answer.EnsureSuccessStatusCode();
    }
}
