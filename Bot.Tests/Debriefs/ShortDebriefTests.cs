using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Debriefs;

/// <summary>One question and one line, on the card of the ending.</summary>
public sealed class ShortDebriefTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await DebriefDesk.StageAsync();
        _chat = _stage.Enter();
        await _chat.PlayAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_feeling_is_a_press_and_the_card_says_so_from_then_on()
    {
        Assert.Contains("How did that feel?", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.DoAsync("debrief.feel", "tense");
        Assert.Contains("How did that feel? Tense", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain(_chat.Messages.Last.Presses, press => press.Verb == "debrief.feel");
        Assert.Equal("tense", (await _stage.DebriefAsync()).Pressed);
        Assert.NotNull((await _stage.KeptAsync(db => db.Attempts.SingleAsync())).DebriefedAt);
    }

    [Fact]
    public async Task One_line_stays_and_stands_in_progress_after_a_restart()
    {
        await _chat.DoAsync("debrief.line", null, ("line", "Ask for the day before anything else."));
        Assert.Contains("One line to keep: “Ask for the day before anything else.”", _chat.LastSaid, StringComparison.Ordinal);
        await _stage.RestartAsync();
        await _chat.SayAsync("progress");
        Assert.Contains("Ask for the day before anything else.", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_on_the_card_comes_along_with_whatever_is_pressed()
    {
        await _chat.DoAsync("dilemma.begin", "another", ("line", "Breathe first."), ("own", "Rushed."));
        Assert.Equal(["Breathe first.", "Rushed."], (await _stage.AnswersAsync()).Select(row => row.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_message_typed_at_the_ending_answers_its_question_and_one_long_afterwards_does_not()
    {
        var ending = _chat.Messages.Last.Id;
        var message = _chat.Activity("message", activity => activity["text"] = "That was hard.");
        for (var time = 0; time < 2; time++)
        {
            await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)message.DeepClone());
            Assert.Contains("Kept, as your answer to “How did that feel?”", _chat.LastSaid, StringComparison.Ordinal);
        }

        Assert.Contains("How did that feel? “That was hard.”", _chat.Messages.All.Single(one => one.Id == ending).Said, StringComparison.Ordinal);
        await _chat.SayAsync("And long.");
        Assert.Contains("did not catch", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.PlayAsync();
        await _stage.WalkAsync(TimeSpan.FromMinutes(16));
        await _chat.SayAsync("Good morning to you.");
        Assert.Contains("did not catch", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(("feel", "That was hard."), (Assert.Single(await _stage.AnswersAsync()) is var answer ? (answer.Question, answer.Text) : default));
    }

    [Fact]
    public async Task What_surprised_somebody_is_not_told_back_as_a_feeling()
    {
        await using var stage = await Stage.WithCoachAsync(new DepthCoach(), Sample.With("stakes: { trust: 1, effort: 2 }", "stakes: { trust: 1, risk: 3, effort: -1 }"));
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.DoAsync("debrief.feel", "customer");
        Assert.Contains("What surprised you? The customer", chat.LastSaid, StringComparison.Ordinal);
        await chat.SayAsync("debrief");
        for (var skipped = 0; skipped < 4; skipped++)
        {
            Assert.DoesNotContain("Right after it you said", chat.LastSaid, StringComparison.Ordinal);
            await chat.DoAsync("debrief.skip");
        }

        await _chat.DoAsync("debrief.feel", "tense");
        await _chat.SayAsync("debrief");
        for (var skipped = 0; skipped < 3; skipped++)
            await _chat.DoAsync("debrief.skip");
        Assert.Contains("Right after it you said: Tense", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_comes_twice_has_one_effect_and_is_answered_both_times()
    {
        var ending = _chat.Messages.Last;
        var press = _chat.ExecuteOf(ending, ending.Press("debrief.line"), data => data["line"] = "Once.");
        for (var time = 0; time < 2; time++)
        {
            using var answer = await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)press.DeepClone());
            Assert.Contains("Once.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Single(await _stage.AnswersAsync());
        await _chat.ExecuteAsync(ending, ending.Press("debrief.line"), data => data["line"] = "Twice.");
        Assert.Equal("Once.", Assert.Single(await _stage.AnswersAsync()).Text);
    }

    [Fact]
    public async Task Nobody_else_can_press_on_it()
    {
        var stranger = _stage.Enter();
        await stranger.SayAsync("help");
        var ending = _chat.Messages.Last;
        await stranger.ExecuteAsync(ending, ending.Press("debrief.feel", "calm"));
        Assert.Null((await _stage.DebriefAsync()).Pressed);
    }

    [Fact]
    public async Task The_long_form_is_offered_after_the_first_time_and_not_when_it_went_well_again()
    {
        Assert.Contains(_chat.Messages.Last.Presses, press => press.Verb == "debrief.more");
        await _chat.PlayAsync();
        Assert.DoesNotContain(_chat.Messages.Last.Presses, press => press.Verb == "debrief.more");
    }
}
