using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class StoppingTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.ask", "which-day");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Stop_puts_it_away_as_it_stands_and_resume_brings_it_back()
    {
        var before = _chat.Open.Said;
        await _chat.SayAsync("Stop.");
        Assert.Empty(_chat.OpenCards);
        Assert.Contains("“The wrong blue” is put away", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(AttemptStatus.PutAway, await StatusAsync());

        await _chat.SayAsync("resume");
        Assert.Equal(before, Assert.Single(_chat.OpenCards).Said);
        Assert.Equal(AttemptStatus.UnderWay, await StatusAsync());
        Assert.Equal(1, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task Go_on_is_a_press_too_and_leaves_no_second_one()
    {
        await _chat.SayAsync("stop");
        var away = _chat.Messages.Last;
        await _chat.ExecuteAsync(away, away.Press("dilemma.begin"));
        Assert.Single(_chat.OpenCards);
        Assert.Empty(_chat.Messages.All.Single(message => message.Id == away.Id).Presses);
    }

    [Fact]
    public async Task Days_later_it_goes_on_where_it_was()
    {
        var before = _chat.Open.Said;
        await _chat.SayAsync("stop");
        await _stage.Clock.AdvanceAsync(TimeSpan.FromDays(9));
        await _chat.SayAsync("resume");
        Assert.Equal(before, _chat.Open.Said);
        await _chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task Days_and_a_restart_later_the_old_card_still_answers()
    {
        await _stage.Clock.AdvanceAsync(TimeSpan.FromDays(9));
        await _stage.RestartAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(2, await _stage.DecisionsAsync());
        Assert.Contains("Why is it fair?", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_stop_and_a_restart_resume_goes_on()
    {
        var before = _chat.Open.Said;
        await _chat.SayAsync("stop");
        await _stage.RestartAsync();
        await _chat.SayAsync("resume");
        Assert.Equal(before, Assert.Single(_chat.OpenCards).Said);
    }

    [Fact]
    public async Task A_press_on_a_card_that_was_put_away_takes_it_up_again()
    {
        var scene = _chat.Open;
        await _chat.SayAsync("stop");
        await _chat.SubmitAsync(scene, scene.Press("dilemma.choose", "send-now"));
        Assert.Equal(scene.Said, Assert.Single(_chat.OpenCards).Said);
        Assert.Equal(1, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task Stop_and_resume_with_nothing_open_say_so()
    {
        var other = _stage.Enter();
        await other.SayAsync("stop");
        Assert.Contains("Nothing is open", other.LastSaid, StringComparison.Ordinal);
        await other.SayAsync("resume");
        Assert.Contains("nothing to go on with", other.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "What you can say")]
    [InlineData("progress", "Your practice")]
    [InlineData("practice zzzzzz", "I have nothing called")]
    [InlineData("what now", "press one of the lines")]
    [InlineData("Stop the parcel", "press one of the lines")]
    public async Task A_word_in_the_middle_is_answered_and_loses_nothing(string said, string answer)
    {
        var before = _chat.Open;
        await _chat.SayAsync(said);
        Assert.Contains(answer, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(before, Assert.Single(_chat.OpenCards));
        Assert.Equal(1, await _stage.DecisionsAsync());
        await _chat.PressAsync("dilemma.choose", "back-first");
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    private Task<AttemptStatus> StatusAsync() => _stage.KeptAsync(db => db.Attempts.Select(row => row.Status).SingleAsync());
}
