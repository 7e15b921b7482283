using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class EndingTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.SayAsync("She can't wait.");
        await _chat.PressAsync("dilemma.choose", "call");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("In the picture")]
    [InlineData("Both come home.")]
    [InlineData("I'll send the right one tonight.")]
    [InlineData("Trust +2")]
    [InlineData("Later, after 6 days")]
    [InlineData("Fairness \u22121")]
    [InlineData("Effort +2")]
    [InlineData("The road not taken")]
    [InlineData("Too late")]
    public void The_ending_tells_what_each_turn_did_now_and_later_and_another_way(string told) =>
        Assert.Contains(told, _chat.LastSaid, StringComparison.Ordinal);

    [Fact]
    public async Task From_the_ending_another_one_is_a_press_away_and_a_second_press_brings_no_third()
    {
        var ending = _chat.Messages.Last;
        await _chat.ExecuteAsync(ending, ending.Press("dilemma.begin"));
        await _chat.ExecuteAsync(ending, ending.Press("dilemma.begin"));
        Assert.Single(_chat.OpenCards);
        Assert.Contains("Both come home.", _chat.Messages.All.Single(message => message.Id == ending.Id).Said, StringComparison.Ordinal);
        Assert.Equal(2, await _stage.KeptAsync(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task Progress_names_what_was_played_and_how_it_ended()
    {
        await _chat.SayAsync("progress");
        Assert.Contains("One dilemma played to an ending.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("The wrong blue", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("In the picture", _chat.LastSaid, StringComparison.Ordinal);
        await _stage.RestartAsync();
        await _chat.SayAsync("progress");
        Assert.Contains("In the picture", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_on_from_progress_leads_to_the_present_scene()
    {
        await _chat.BeginAsync();
        await _chat.SayAsync("progress");
        var progress = _chat.Messages.Last;
        await _chat.ExecuteAsync(progress, progress.Press("dilemma.begin"));
        Assert.Same(_chat.Messages.Last, Assert.Single(_chat.OpenCards));
    }

    [Fact]
    public async Task A_decision_is_a_row_with_what_it_moved_and_the_time_it_took()
    {
        await _chat.BeginAsync();
        await _stage.Clock.AdvanceAsync(TimeSpan.FromMinutes(3));
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.PressAsync("dilemma.skip");
        var attempt = await _stage.KeptAsync(db => db.Attempts.OrderBy(row => row.OfferedAt).LastAsync());
        var rows = await _stage.KeptAsync(db => db.Decisions.Where(row => row.AttemptId == attempt.Id).OrderBy(row => row.Step).ToListAsync());
        Assert.InRange(rows[0].TakenMs!.Value, 180_000, 240_000);
        Assert.Equal(("opening", "send-now"), (rows[1].SceneId, rows[1].ChoiceId));
        Assert.Equal((2, 0, 2, 0), (rows[1].Trust, rows[1].Fairness, rows[1].Risk, rows[1].Effort));
        Assert.Equal((0, -1, 1, 0), (rows[1].LaterTrust, rows[1].LaterFairness, rows[1].LaterRisk, rows[1].LaterEffort));
        Assert.Equal(rows[1].At + TimeSpan.FromDays(6), rows[1].LaterDueAt);
    }
}
