using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class HandingOutTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        _chat = _stage.Enter();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("practice")]
    [InlineData("PRACTICE")]
    [InlineData("Practise")]
    [InlineData("  practice!  ")]
    [InlineData("practice...")]
    public async Task The_word_is_understood_in_any_case_and_with_an_end(string said)
    {
        await _chat.SayAsync(said);
        Assert.Equal("dilemma.begin", Assert.Single(_chat.OpenCards).Presses[0].Verb);
    }

    [Fact]
    public async Task A_mention_before_the_word_is_overheard()
    {
        await _chat.SendAsync(_chat.Activity("message", activity =>
        {
            activity["text"] = "<at>EmpathyBot</at> practice";
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>EmpathyBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "EmpathyBot" },
            });
        }));
        Assert.Single(_chat.OpenCards);
    }

    [Fact]
    public async Task The_pre_brief_says_what_it_is_about_and_how_long_it_takes()
    {
        await _chat.SayAsync("practice third-card");
        Assert.Contains("Three cards say that nobody was at home.", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("About 3 minutes", _chat.Open.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Before you open it", _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heavy_one_says_so_before_it_opens()
    {
        await _chat.SayAsync("practice due-on-thursday");
        Assert.Contains("Before you open it", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("Someone rings in the week of a funeral", _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_hands_out_one_of_that_topic()
    {
        await _chat.SayAsync("Practice Billing.");
        var id = await _stage.KeptAsync(db => db.Attempts.Select(row => row.DilemmaId).SingleAsync());
        Assert.Contains(id, new[] { "please-wait", "same-sum-twice", "the-other-line" });
    }

    [Fact]
    public async Task An_unknown_topic_names_what_there_is_and_changes_nothing()
    {
        await _chat.SayAsync("practice shiping");
        Assert.Contains("shiping", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("shipping", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(_chat.OpenCards);
        Assert.Equal(0, await AttemptsAsync());
    }

    [Theory]
    [InlineData("nothing", 0)]
    [InlineData("another", 1)]
    public async Task What_is_skipped_leaves_no_row(string instead, int left)
    {
        await _chat.SayAsync("practice third-card");
        await _chat.PressAsync("dilemma.skip", instead);
        Assert.Equal(left, await AttemptsAsync());
        Assert.Equal(0, await _stage.KeptAsync(db => db.Attempts.CountAsync(row => row.DilemmaId == "third-card")));
        Assert.Equal(left, _chat.OpenCards.Count);
    }

    [Fact]
    public async Task Not_now_pressed_twice_is_not_now_once()
    {
        await _chat.SayAsync("practice");
        var brief = _chat.Open;
        await _chat.SubmitAsync(brief, brief.Press("dilemma.skip", "nothing"));
        await _chat.SubmitAsync(brief, brief.Press("dilemma.skip", "nothing"));
        Assert.Single(_chat.Messages.All);
    }

    [Fact]
    public async Task Heavy_ones_do_not_come_unasked()
    {
        await _chat.SayAsync("practice");
        for (var i = 0; i < 15; i++)
        {
            Assert.DoesNotContain("Before you open it", _chat.Open.Said, StringComparison.Ordinal);
            await _chat.PressAsync("dilemma.skip", "another");
        }
    }

    [Fact]
    public async Task Another_word_for_practice_replaces_the_offer()
    {
        await _chat.SayAsync("practice third-card");
        await _chat.SayAsync("practice same-sum-twice");
        Assert.Contains("The same sum, twice", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
        Assert.Equal(1, await AttemptsAsync());
    }

    [Fact]
    public async Task Asking_for_another_by_name_puts_the_open_one_away_and_resume_brings_it_back()
    {
        await _chat.BeginAsync("third-card");
        await _chat.SayAsync("practice same-sum-twice");
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("“The third card” is put away for now", StringComparison.Ordinal));
        Assert.Contains("The same sum, twice", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
        Assert.Equal(1, await _stage.KeptAsync(db => db.Attempts.CountAsync(row => row.Status == AttemptStatus.PutAway)));

        await _chat.SayAsync("resume");
        Assert.Contains("The third card", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
        Assert.Equal(1, await AttemptsAsync());
    }

    [Fact]
    public async Task Practice_in_the_middle_of_one_shows_that_one_again()
    {
        await _chat.BeginAsync("third-card");
        foreach (var said in new[] { "practice", "practice third-card" })
        {
            await _chat.SayAsync(said);
            Assert.Contains("You are in the middle of “The third card”", _chat.Messages.All[^2].Said, StringComparison.Ordinal);
            Assert.Same(_chat.Messages.Last, Assert.Single(_chat.OpenCards));
        }

        Assert.Equal(1, await AttemptsAsync());
    }

    [Fact]
    public async Task The_next_time_it_comes_in_another_guise()
    {
        for (var i = 0; i < 2; i++)
        {
            await _chat.BeginAsync("third-card");
            await _chat.PlayToTheEndAsync(new Random(i));
        }

        Assert.Equal(2, await _stage.KeptAsync(db => db.Attempts.Select(row => row.GuiseId).Distinct().CountAsync()));
    }

    private Task<int> AttemptsAsync() => _stage.KeptAsync(db => db.Attempts.CountAsync());
}
