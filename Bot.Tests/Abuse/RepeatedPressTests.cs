using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class RepeatedPressTests : IAsyncLifetime
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

    [Fact]
    public async Task A_second_press_of_the_same_button_has_one_effect_and_one_next_scene()
    {
        var scene = _chat.Open;
        var before = _chat.Messages.All.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "send-now"))));
        await _chat.ExecuteAsync(scene, scene.Press("dilemma.choose", "send-now"));
        Assert.Equal(1, await _stage.DecisionsAsync());
        Assert.Equal(before + 1, _chat.Messages.All.Count);
    }

    [Fact]
    public async Task The_last_press_twice_ends_it_once()
    {
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.PressAsync("dilemma.skip");
        var scene = _chat.Open;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "call"))));
        Assert.Equal(3, await _stage.DecisionsAsync());
        Assert.Single(_chat.Messages.All, message => message.Said.Contains("The road not taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Begin_twice_begins_once()
    {
        var brief = _chat.Messages.All[0];
        var before = _chat.Messages.All.Count;
        await _chat.SubmitAsync(brief, new Pressable("dilemma.begin", "", Data("dilemma.begin")));
        Assert.Equal(before, _chat.Messages.All.Count);
    }

    [Fact]
    public async Task An_old_cards_press_gets_a_word_and_puts_the_present_scene_at_the_end()
    {
        var old = _chat.Open;
        await _chat.PressAsync("dilemma.ask", "stock");
        await _chat.PressAsync("dilemma.choose", "send-now");
        var before = _chat.Open.Said;
        var answer = await _chat.ExecuteAsync(old, old.Press("dilemma.choose", "back-first"));
        Assert.Contains("answered that already", _chat.Messages.All[^2].Said, StringComparison.Ordinal);
        Assert.Equal(before, _chat.LastSaid);
        Assert.Same(_chat.Messages.Last, Assert.Single(_chat.OpenCards));
        Assert.Empty(Pressable.In(answer["value"]));
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task Of_two_choices_at_once_one_wins_and_the_other_is_told()
    {
        var scene = _chat.Open;
        await Task.WhenAll(
            _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "send-now")),
            _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "back-first")));
        Assert.Equal(1, await _stage.DecisionsAsync());
        Assert.Single(_chat.Messages.All, message => message.Said.Contains("answered that already", StringComparison.Ordinal));
        Assert.Single(_chat.OpenCards);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_activity_delivered_four_times_and_later_and_after_a_restart_has_one_effect(bool execute)
    {
        var scene = _chat.Open;
        var press = scene.Press("dilemma.ask", "stock");
        var activity = execute ? _chat.ExecuteOf(scene, press) : _chat.SubmitOf(scene, press);
        var before = _chat.Messages.All.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _chat.SendAsync((System.Text.Json.Nodes.JsonObject)activity.DeepClone())));
        Assert.Equal(before + 1, _chat.Messages.All.Count);

        await _chat.PressAsync("dilemma.choose", "send-now");
        before = _chat.Messages.All.Count;
        (await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)activity.DeepClone())).EnsureSuccessStatusCode();
        Assert.Equal(before, _chat.Messages.All.Count);

        await _stage.RestartAsync();
        (await _chat.SendAsync(activity)).EnsureSuccessStatusCode();
        Assert.Equal(2, await _stage.DecisionsAsync());
        Assert.Contains("Why is it fair?", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_of_go_on_does_not_take_up_what_was_put_away_since()
    {
        await _chat.SayAsync("stop");
        var away = _chat.Messages.Last;
        var goOn = _chat.SubmitOf(away, away.Press("dilemma.begin"));
        await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)goOn.DeepClone());
        await _chat.SayAsync("stop");
        await _chat.SendAsync(goOn);
        Assert.Empty(_chat.OpenCards);
    }

    [Theory]
    [InlineData("practice")]
    [InlineData("help")]
    [InlineData("stop")]
    public async Task A_word_delivered_twice_is_answered_once(string word)
    {
        var other = _stage.Enter();
        var said = other.Activity("message", activity => activity["text"] = word);
        await other.SendAsync((System.Text.Json.Nodes.JsonObject)said.DeepClone());
        await other.SendAsync(said);
        Assert.Single(other.Messages.All);
    }

    private System.Text.Json.Nodes.JsonObject Data(string verb) => new()
    {
        ["verb"] = verb,
        ["attempt"] = (string?)_chat.Open.Presses[0].Data["attempt"],
        ["step"] = 0,
    };
}
