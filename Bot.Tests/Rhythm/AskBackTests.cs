using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Rhythm;

public sealed class AskBackTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("Pause the subscription, she is away.", "Did you mean a pause?")]
    [InlineData("quiet hours are sacred to her", "Did you mean quiet hours?")]
    public async Task A_text_that_begins_like_the_word_is_asked_about_and_taken_as_the_reply_when_the_person_says_so(string text, string question)
    {
        await _chat.SayAsync(text);
        Assert.Contains(question, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains(text, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Null(await ReasonAsync());
        Assert.Null(await _stage.RhythmAsync());

        var card = _chat.Messages.Last;
        var press = card.Press("settings.reply");
        Assert.DoesNotContain(text, press.Data.ToJsonString(), StringComparison.Ordinal);
        var answer = await _chat.ExecuteAsync(card, press);
        Assert.Contains("Taken as your reply", Desk.Said(answer["value"]!), StringComparison.Ordinal);
        Assert.Equal(text, await ReasonAsync());
        Assert.Contains("Two parcels are out.", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_is_still_known_after_a_restart()
    {
        await _chat.SayAsync("pause the parcel");
        await _stage.RestartAsync();
        var card = _chat.Messages.Last;
        await _chat.SubmitAsync(card, card.Press("settings.reply"));
        Assert.Equal("pause the parcel", await ReasonAsync());
    }

    [Fact]
    public async Task After_a_day_the_text_is_let_go_of_at_the_next_word()
    {
        await _chat.SayAsync("pause the parcel");
        Assert.True(await IsKeptAsync());
        await _stage.WalkAsync(TimeSpan.FromHours(23));
        await _chat.SayAsync("help");
        Assert.True(await IsKeptAsync());
        await _stage.WalkAsync(TimeSpan.FromHours(2));
        await _chat.SayAsync("help");
        Assert.False(await IsKeptAsync());

        Task<bool> IsKeptAsync() => _stage.KeptAsync(db => db.BotStates.AnyAsync(row => row.Json.Contains("pause the parcel")));
    }

    [Fact]
    public async Task A_second_press_and_a_press_that_the_channel_repeats_have_no_effect()
    {
        await _chat.SayAsync("pause the parcel");
        var card = _chat.Messages.Last;
        var press = _chat.ExecuteOf(card, card.Press("settings.reply"));
        for (var time = 0; time < 2; time++)
            (await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)press.DeepClone())).EnsureSuccessStatusCode();
        await _chat.ExecuteAsync(card, card.Press("settings.reply"));
        Assert.Equal(2, await _stage.DecisionsAsync());
        Assert.Single(_chat.OpenCards);
    }

    [Fact]
    public async Task Each_card_means_its_own_text_and_never_a_later_one()
    {
        await _chat.SayAsync("pause the parcel");
        var older = _chat.Messages.Last;
        await _chat.SayAsync("pause the invoice");
        await _chat.ExecuteAsync(older, older.Press("settings.reply"));
        Assert.Equal(1, await _stage.DecisionsAsync());
        var newer = _chat.Messages.All.Last(message => message.Presses.Any(press => press.Verb == "settings.reply"));
        await _chat.ExecuteAsync(newer, newer.Press("settings.reply"));
        Assert.Equal("pause the invoice", await ReasonAsync());
    }

    [Theory]
    [InlineData("id", "\"000000000000\"")]
    [InlineData("id", "\"\"")]
    [InlineData("id", "null")]
    [InlineData("id", "7")]
    [InlineData("step", "0")]
    [InlineData("step", "99")]
    [InlineData("attempt", "\"00000000000000000000000000000000\"")]
    [InlineData("attempt", "null")]
    public async Task A_forged_press_takes_no_reply(string member, string value)
    {
        await _chat.SayAsync("pause the parcel");
        var card = _chat.Messages.Last;
        await _chat.ExecuteAsync(card, card.Press("settings.reply"), data => data[member] = System.Text.Json.Nodes.JsonNode.Parse(value));
        Assert.Equal(1, await _stage.DecisionsAsync());
        Assert.Single(_chat.OpenCards);
        Assert.Empty(_stage.Bot.Log.Lines);
    }

    [Fact]
    public async Task Where_no_reply_is_awaited_none_is_offered()
    {
        var other = _stage.Enter();
        await other.SayAsync("pause the parcel");
        Assert.Contains("Did you mean a pause?", other.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Messages.Last.Presses, press => press.Verb == "settings.reply");
    }

    [Fact]
    public async Task The_pause_that_was_meant_is_picked_on_the_same_card_and_the_question_still_waits()
    {
        await _chat.SayAsync("pause a bit");
        var card = _chat.Messages.Last;
        await _chat.ExecuteAsync(card, card.Press("settings.pause"));
        card = _chat.Messages.All.Single(message => message.Id == card.Id);
        await _chat.ExecuteAsync(card, card.Press("settings.pause", "tomorrow"));
        Assert.NotNull((await _stage.HoursAsync()).Pause);
        await _chat.SayAsync("Because.");
        Assert.Equal("Because.", await ReasonAsync());
    }

    [Theory]
    [InlineData("pause until 30 February", "There is no such date")]
    [InlineData("pause until 3/4", "read in two ways")]
    [InlineData("pause until 1 January 2001", "That time is over")]
    [InlineData("pause tomorrow", "say “until”")]
    [InlineData("quiet hours 9-5", "morning or evening")]
    [InlineData("quiet hours 8:00-8:00", "end when it begins")]
    public async Task It_says_why_it_did_not_understand(string said, string sentence)
    {
        await _chat.SayAsync(said);
        Assert.Contains(sentence, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Null(await _stage.RhythmAsync());
    }

    private Task<string?> ReasonAsync() => _stage.KeptAsync(db => db.Replies.Where(row => row.Step == 1).Select(row => row.Text).SingleOrDefaultAsync());
}
