using EmpathyBot.Bot.Tests.Hosting;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Rhythm;

public sealed class PauseTests : IAsyncLifetime
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
    [InlineData("pause until tomorrow")]
    [InlineData("PAUSE until Tomorrow!")]
    [InlineData("<at>EmpathyBot</at> pause until tomorrow.")]
    [InlineData("Pause: 1 day")]
    public async Task Pause_until_a_day_holds_until_that_day_begins_where_the_person_is(string said)
    {
        using var answer = await _chat.SendAsync(_chat.Activity("message", activity =>
        {
            (activity["text"], activity["localTimezone"]) = (said, "Asia/Tokyo");
            activity["entities"] = System.Text.Json.Nodes.JsonNode.Parse(
                """[{"type":"mention","text":"<at>EmpathyBot</at>","mentioned":{"id":"28:bot","name":"EmpathyBot"}}]""");
        }));

        Assert.Contains("You hear nothing from me until", _chat.LastSaid, StringComparison.Ordinal);
        var hours = await _stage.HoursAsync();
        Assert.Equal("Asia/Tokyo", hours.Zone.Id);
        Assert.Equal(hours.Days.StartOf(hours.Days.DayOf(_stage.Now()).PlusDays(1)), hours.Pause!.Until);
    }

    [Fact]
    public async Task Pause_until_further_notice_has_no_end()
    {
        await _chat.SayAsync("pause until further notice");
        Assert.Contains("until you say “resume”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Null((await _stage.HoursAsync()).Pause!.Until);
        Assert.Null((await _stage.HoursAsync()).NextOpen(_stage.Now()));
    }

    [Theory]
    [InlineData("tomorrow", 1)]
    [InlineData("two-weeks", 14)]
    public async Task Pause_alone_asks_until_when_and_one_press_is_enough(string id, int days)
    {
        await _chat.SayAsync("pause");
        Assert.Null(await _stage.RhythmAsync());
        var card = _chat.Messages.Last;
        var answer = await _chat.ExecuteAsync(card, card.Press("settings.pause", id));

        Assert.Contains("You hear nothing from me until", Desk.Said(answer["value"]!), StringComparison.Ordinal);
        var hours = await _stage.HoursAsync();
        Assert.Equal(hours.Days.StartOf(hours.Days.DayOf(_stage.Now()).PlusDays(days)), hours.Pause!.Until);
        Assert.Equal("settings.resume", Assert.Single(_chat.Messages.Last.Presses).Verb);
    }

    [Fact]
    public async Task Until_Monday_is_the_next_one_and_a_week_later_the_same_card_means_the_one_after()
    {
        await _chat.SayAsync("pause");
        var card = _chat.Messages.Last;
        await _chat.ExecuteAsync(card, card.Press("settings.pause", "monday"));
        var first = (await _stage.HoursAsync()).Pause!.Until!.Value;
        Assert.Equal(IsoDayOfWeek.Monday, first.InUtc().DayOfWeek);

        await _stage.Clock.AdvanceAsync(TimeSpan.FromDays(7));
        await _chat.ExecuteAsync(card, card.Press("settings.pause", "monday"));
        Assert.Equal(first + Duration.FromDays(7), (await _stage.HoursAsync()).Pause!.Until);
    }

    [Fact]
    public async Task A_day_of_ones_own_will_do()
    {
        await _chat.SayAsync("pause");
        var day = _stage.Now().InUtc().Date.PlusDays(40);
        var card = _chat.Messages.Last;
        await _chat.ExecuteAsync(card, card.Press("settings.pause", "date"), data => data["until"] = day.ToString("yyyy-MM-dd", null));
        Assert.Equal(day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), (await _stage.HoursAsync()).Pause!.Until);
    }

    [Theory]
    [InlineData(null, "Pick a day first")]
    [InlineData("", "Pick a day first")]
    [InlineData("soon", "Pick a day first")]
    [InlineData("2001-02-03", "That time is over")]
    [InlineData("9998-01-01", "more than ten years ahead")]
    [InlineData("2027-02-30", "Pick a day first")]
    [InlineData("0001-01-01", "Pick a day first")]
    public async Task A_day_that_cannot_be_is_asked_for_again_and_nothing_is_paused(string? day, string sentence)
    {
        await _chat.SayAsync("pause");
        var card = _chat.Messages.Last;
        var answer = await _chat.ExecuteAsync(card, card.Press("settings.pause", "date"), data => data["until"] = day);
        Assert.Contains(sentence, Desk.Said(answer["value"]!), StringComparison.Ordinal);
        Assert.Null(await _stage.RhythmAsync());
    }

    [Fact]
    public async Task Resume_ends_a_pause_and_says_so()
    {
        await _chat.SayAsync("pause for two weeks");
        await _chat.SayAsync("resume");
        Assert.Contains("The pause is over. I write Monday to Friday between 9:00 and 17:00, UTC.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Null((await _stage.HoursAsync()).Pause);
    }

    [Fact]
    public async Task Resume_ends_a_pause_and_takes_up_what_was_put_away()
    {
        await _chat.BeginAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("pause until tomorrow");
        await _chat.SayAsync("resume");
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("The pause is over", StringComparison.Ordinal));
        Assert.Single(_chat.OpenCards);
        Assert.Null((await _stage.HoursAsync()).Pause);
    }

    [Fact]
    public async Task When_the_pause_has_run_out_resume_has_none_to_end()
    {
        await _chat.SayAsync("pause 2 hours");
        await _stage.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        await _chat.SayAsync("resume");
        Assert.Contains("nothing to go on with", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_ends_a_pause_too_and_a_second_one_changes_nothing()
    {
        await _chat.SayAsync("pause");
        var card = _chat.Messages.Last;
        await _chat.ExecuteAsync(card, card.Press("settings.pause", "without-end"));
        card = _chat.Messages.Last;
        var end = card.Press("settings.resume");
        Assert.Contains("The pause is over", Desk.Said((await _chat.ExecuteAsync(card, end))["value"]!), StringComparison.Ordinal);
        Assert.Contains("There is no pause any more", Desk.Said((await _chat.ExecuteAsync(card, end))["value"]!), StringComparison.Ordinal);
        Assert.Null((await _stage.HoursAsync()).Pause);
    }

    [Fact]
    public async Task In_the_middle_of_a_dilemma_it_loses_nothing()
    {
        await _chat.BeginAsync();
        var before = _chat.Open;
        await _chat.SayAsync("pause until tomorrow");
        await _chat.SayAsync("pause");
        await _chat.SayAsync("settings");
        Assert.Equal(before, Assert.Single(_chat.OpenCards));
        await _chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(1, await _stage.DecisionsAsync());
    }
}
