using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Rhythm;

public sealed class SettingsCardTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;
    private SentMessage _card = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.SayFromAsync("Europe/Berlin", "settings");
        _card = _chat.Messages.Last;
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task One_press_saves_everything_and_says_what_is_so_now()
    {
        var card = await _chat.SaveAsync(
            _card,
            ("zone", "lisbon"), ("days", "1,2,4"), ("workFrom", "08:00"), ("workTo", "14:30"), ("quietFrom", "12:00"), ("quietTo", "13:00"), ("nudges", "false"));

        Assert.Contains(
            "Saved. I write Monday, Tuesday and Thursday between 8:00 and 14:30, Lisbon time; never between 12:00 and 13:00. Reminders are off.",
            Desk.Said(card), StringComparison.Ordinal);
        Assert.Equal("Europe/Lisbon", Desk.Field(card, "zone"));
        var hours = await _stage.HoursAsync();
        Assert.Equal("Europe/Lisbon", hours.Zone.Id);
        Assert.Equal(Weekdays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday), hours.WorkingDays);
        Assert.Equal(new DayTimes(new LocalTime(8, 0), new LocalTime(14, 30)), hours.WorkingHours);
        Assert.Equal(new DayTimes(new LocalTime(12, 0), new LocalTime(13, 0)), hours.QuietHours);
        Assert.NotNull((await _stage.RhythmAsync())!.NudgesOffAt);
    }

    [Fact]
    public async Task Saved_as_it_stands_nothing_counts_as_said()
    {
        await _chat.SaveAsync(_card);
        var row = (await _stage.RhythmAsync())!;
        Assert.Equal((null, null, null, null, null), (row.Zone, row.WorkDays, row.WorkFrom, row.QuietFrom, row.NudgesOffAt));
        await _chat.SayFromAsync("Asia/Kolkata", "settings");
        Assert.Contains("Kolkata time", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_that_was_said_stays_wherever_the_client_goes_until_it_is_taken_out_again()
    {
        await _chat.SaveAsync(_card, ("zone", "Europe/Lisbon"));
        await _chat.SayFromAsync("Asia/Kolkata", "settings");
        Assert.Contains("Lisbon time", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SaveAsync(_chat.Messages.Last, ("zone", ""));
        Assert.Equal("Asia/Kolkata", (await _stage.HoursAsync()).Zone.Id);
    }

    [Fact]
    public async Task Reminders_that_are_switched_on_again_come_again()
    {
        await _chat.SaveAsync(_card, ("nudges", "false"));
        await _chat.SaveAsync(_card, ("nudges", "true"));
        var row = (await _stage.RhythmAsync())!;
        Assert.Null(row.NudgesOffAt);
        Assert.NotNull(row.NudgeAt);
    }

    [Fact]
    public async Task Empty_times_are_the_usual_hours_and_no_quiet_ones()
    {
        await _chat.SaveAsync(_card, ("workFrom", "10:00"), ("quietFrom", "20:00"), ("quietTo", "07:00"));
        await _chat.SaveAsync(_card, ("workFrom", ""), ("workTo", null), ("quietFrom", ""), ("quietTo", ""));
        var hours = await _stage.HoursAsync();
        Assert.Equal(new DayTimes(new LocalTime(9, 0), new LocalTime(17, 0)), hours.WorkingHours);
        Assert.Null(hours.QuietHours);
    }

    [Theory]
    [InlineData("days", "", "Tick at least one working day")]
    [InlineData("days", "8,0,x", "Tick at least one working day")]
    [InlineData("workTo", "09:00", "end when they begin")]
    [InlineData("workTo", "", "both a beginning and an end")]
    [InlineData("workFrom", "25:00", "both a beginning and an end")]
    [InlineData("quietFrom", "18:00", "both a beginning and an end")]
    [InlineData("zone", "Atlantis", "no time zone of that name")]
    [InlineData("zone", "**x** [y](https://example.com)", "no time zone of that name")]
    [InlineData("zone", "San", "could be")]
    public async Task Bad_input_gets_a_sentence_that_helps_and_nothing_is_half_saved(string field, string value, string sentence)
    {
        var card = await _chat.SaveAsync(_card, ("quietFrom", ""), ("nudges", "false"), (field, value));
        Assert.Contains("Nothing is saved yet.", Desk.Said(card), StringComparison.Ordinal);
        Assert.Contains(sentence, Desk.Said(card), StringComparison.Ordinal);
        Assert.Equal("false", Desk.Field(card, "nudges"));
        Assert.Null(await _stage.RhythmAsync());
    }

    [Fact]
    public async Task Quiet_hours_that_end_when_they_begin_are_asked_about()
    {
        var card = await _chat.SaveAsync(_card, ("quietFrom", "12:00"), ("quietTo", "12:00"));
        Assert.Contains("could mean none or all day", Desk.Said(card), StringComparison.Ordinal);
        Assert.Null(await _stage.RhythmAsync());
    }

    [Fact]
    public async Task A_pause_begins_and_ends_on_the_card()
    {
        var card = await _chat.ExecuteAsync(_card, _card.Press("settings.pause"));
        var two = Pressable.In(card["value"]).Single(press => (string?)press.Data["id"] == "two-weeks");
        await _chat.ExecuteAsync(_card, two);
        await _chat.SayAsync("settings");
        Assert.Contains("Just now I am paused until", _chat.LastSaid, StringComparison.Ordinal);
        var settings = _chat.Messages.Last;
        card = await _chat.ExecuteAsync(settings, settings.Press("settings.resume"));
        Assert.DoesNotContain("paused", Desk.Said(card["value"]!), StringComparison.Ordinal);
        Assert.Contains(Pressable.In(card["value"]), press => press.Verb == "settings.save");
        Assert.Null((await _stage.HoursAsync()).Pause);
    }

    [Theory]
    [InlineData("settings.save")]
    [InlineData("settings.pause")]
    [InlineData("settings.resume")]
    [InlineData("settings.open")]
    public async Task A_press_without_fields_or_with_fields_of_no_shape_changes_nothing(string verb)
    {
        var press = new Pressable(verb, "", new JsonObject { ["verb"] = verb });
        var answer = await _chat.ExecuteAsync(_card, press);
        Assert.Equal(200, (int)answer["statusCode"]!);
        foreach (var value in new[] { "7", "[]", "{\"a\":{}}", "null", "true" })
        {
            answer = await _chat.ExecuteAsync(_card, press, data =>
            {
                foreach (var field in new[] { "zone", "days", "workFrom", "workTo", "quietFrom", "quietTo", "nudges", "until" })
                    data[field] = JsonNode.Parse(value);
            });
            Assert.Equal(200, (int)answer["statusCode"]!);
        }

        Assert.Empty(_stage.Bot.Log.Lines);
        Assert.Null((await _stage.RhythmAsync())?.PausedAt);
    }

    [Fact]
    public async Task A_field_of_100_KB_is_no_field()
    {
        var long_ = new string('9', 100 * 1024);
        foreach (var field in new[] { "zone", "days", "workFrom", "quietTo" })
        {
            var card = await _chat.SaveAsync(_card, (field, long_));
            Assert.Contains("Nothing is saved yet.", Desk.Said(card), StringComparison.Ordinal);
            Assert.InRange(card.ToJsonString().Length, 1, 28 * 1024);
        }

        await _chat.SaveAsync(_card, ("nudges", long_));
        await _chat.SayAsync("pause");
        var pause = _chat.Messages.Last;
        var answer = await _chat.ExecuteAsync(pause, pause.Press("settings.pause", "date"), data => data["until"] = long_);
        Assert.Contains("Pick a day first", Desk.Said(answer["value"]!), StringComparison.Ordinal);
        Assert.Null((await _stage.HoursAsync()).Pause);
        Assert.Empty(_stage.Bot.Log.Lines);
    }

    [Fact]
    public async Task A_press_that_the_channel_repeats_has_one_effect_and_is_answered_with_what_is_so()
    {
        var save = _chat.ExecuteOf(_card, _card.Press("settings.save"), data => Desk.Fill(data, _card, ("quietFrom", "20:00"), ("quietTo", "07:00")));
        (await _chat.SendAsync((JsonObject)save.DeepClone())).EnsureSuccessStatusCode();
        await _chat.SayAsync("quiet hours off");
        using var again = await _chat.SendAsync((JsonObject)save.DeepClone());
        Assert.DoesNotContain("never between", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await _stage.HoursAsync()).QuietHours);
    }

    [Fact]
    public async Task Words_that_the_channel_repeats_have_one_effect()
    {
        var quiet = _chat.Activity("message", activity => activity["text"] = "quiet hours 20:00-07:00");
        (await _chat.SendAsync((JsonObject)quiet.DeepClone())).EnsureSuccessStatusCode();
        await _chat.SayAsync("quiet hours off");
        (await _chat.SendAsync((JsonObject)quiet.DeepClone())).EnsureSuccessStatusCode();
        Assert.Null((await _stage.HoursAsync()).QuietHours);
    }

    [Fact]
    public async Task Another_persons_settings_are_their_own()
    {
        var other = _stage.Enter();
        await other.ExecuteAsync(_card, _card.Press("settings.save"), data => Desk.Fill(data, _card, ("quietFrom", "20:00"), ("quietTo", "07:00")));
        await _chat.SayAsync("settings");
        Assert.DoesNotContain("never between", _chat.LastSaid, StringComparison.Ordinal);
    }
}
