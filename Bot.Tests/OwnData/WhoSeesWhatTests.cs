using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Tests.Debriefs;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.OwnData;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>What is held is told as it is, and typed words are held no longer than is told.</summary>
public sealed class WhoSeesWhatTests
{
    [Fact]
    public async Task It_tells_what_is_held_by_whom_it_is_seen_how_long_and_what_it_is_never_used_for()
    {
        await using var stage = await Stage.WithSampleAsync();
        var team = await TestTeam.WithAsync(stage, 2);

        await team.People[0].SayAsync("Who sees what?");

        var said = team.People[0].LastSaid;
        string[] told = ["Only you", "12 months", "Care Desk", "five people or more", "never for appraisal, pay, rota or discipline", "Nowhere so far"];
        Assert.All(told, words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.Equal(["safety.export", "safety.forget"], team.People[0].Messages.Last.Presses.Select(press => press.Verb));
    }

    [Fact]
    public async Task Its_words_are_words_in_the_middle_of_a_dilemma_and_of_a_drill_and_both_go_on()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        foreach (var word in new[] { "who sees what", "export my data", "forget me" })
            await chat.SayAsync(word);
        Assert.Single(chat.OpenCards);
        await chat.PlayToTheEndAsync(new Random(1));
        await chat.ReadyAsync();
        foreach (var word in new[] { "who sees what", "export my data", "forget me" })
            await chat.SayAsync(word);

        Assert.Empty(await stage.GoesAsync());
        await chat.SayAsync(DrillDesk.Plain);
        Assert.Single(await stage.GoesAsync());
    }

    [Fact]
    public async Task Typed_words_are_emptied_after_their_months_with_what_was_found_and_counted_and_not_before()
    {
        await using var stage = await Stage.WithDrillsAsync(new ScriptedCoach(), [SampleDrill.Text], settings: new() { ["Practice:KeepWordsMonths"] = "2" });
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PlayToTheEndAsync(new Random(1));
        await chat.DoAsync("debrief.line", null, ("line", "Ask for the day first."));
        await chat.SayAsync("flag");
        await chat.TouchAsync("safety.flag.send", "unfair", "Too glib.");
        await chat.DrillAsync(DrillDesk.Felt);
        Assert.Equal((1, 1), await LinesAsync(stage));
        var expiry = stage.Bot.Services.GetRequiredService<WordsExpiry>();
        await chat.SayAsync("who sees what");
        Assert.Contains("2 months", chat.LastSaid, StringComparison.Ordinal);

        await stage.WalkAsync(TimeSpan.FromDays(55));
        Assert.Equal(0, await expiry.RunAsync(CancellationToken.None));
        Assert.NotNull(Assert.Single(await stage.GoesAsync()).Text);
        await stage.WalkAsync(TimeSpan.FromDays(10));
        await expiry.RunAsync(CancellationToken.None);

        var go = Assert.Single(await stage.GoesAsync());
        Assert.Equal((null, null, 0, 0), (go.Text, go.Findings, go.CollaborativeWords, go.DefensiveWords));
        Assert.All(await stage.KeptAsync(db => db.Decisions.ToListAsync()), row => Assert.Null(row.Text));
        Assert.Equal((0, 0), await LinesAsync(stage));
        // What was chosen stays, and can be told.
        await chat.SayAsync("progress");
        Assert.DoesNotContain("Nothing played", chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(stage.Errors);
    }

    private static async Task<(int Kept, int Flags)> LinesAsync(Stage stage) => (
        await stage.KeptAsync(db => db.DebriefAnswers.CountAsync(row => row.Text != null)),
        await stage.KeptAsync(db => db.Flags.CountAsync(row => row.Line != null)));

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("a year")]
    [InlineData("121")]
    public async Task A_time_to_keep_words_that_is_none_is_a_refused_start(string months)
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() =>
            RunningBot.StartAsync(settings: new Dictionary<string, string?> { ["Practice:KeepWordsMonths"] = months }));

        Assert.Contains(months, refusal.Message, StringComparison.Ordinal);
    }
}
