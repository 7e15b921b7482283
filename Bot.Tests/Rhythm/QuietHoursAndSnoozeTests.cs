using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Hours;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Rhythm;

public sealed class QuietHoursAndSnoozeTests : IAsyncLifetime
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
    [InlineData("quiet hours 18:00-08:30")]
    [InlineData("Quiet Hours 18-8:30.")]
    [InlineData("QUIET HOURS from 6 pm to 8.30 a.m.")]
    public async Task Quiet_hours_are_kept_and_what_is_so_now_is_said_in_one_sentence(string said)
    {
        await _chat.SayFromAsync("Europe/Berlin", said);
        Assert.Contains(
            "I write Monday to Friday between 9:00 and 17:00, Berlin time; never between 18:00 and 8:30.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(new DayTimes(new LocalTime(18, 0), new LocalTime(8, 30)), (await _stage.HoursAsync()).QuietHours);
    }

    [Fact]
    public async Task Quiet_hours_off_ends_them_and_a_restart_in_between_forgets_nothing()
    {
        await _chat.SayAsync("quiet hours 18:00-08:30");
        await _stage.RestartAsync();
        await _chat.SayAsync("settings");
        Assert.Contains("never between 18:00 and 8:30", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("quiet hours off");
        Assert.Null((await _stage.HoursAsync()).QuietHours);
        Assert.DoesNotContain("never", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_over_all_working_hours_are_kept_and_what_that_means_is_said()
    {
        await _chat.SayAsync("quiet hours 06:00-20:00");
        Assert.Contains("so I don’t write at all", _chat.LastSaid, StringComparison.Ordinal);
        Assert.False((await _stage.HoursAsync()).LeaveRoom);
    }

    [Fact]
    public async Task Quiet_hours_alone_shows_the_card() 
    {
        await _chat.SayAsync("quiet hours?");
        Assert.Contains("When I may write to you", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snooze", 1)]
    [InlineData("Snooze!", 1)]
    [InlineData("snooze tomorrow", 1)]
    [InlineData("snooze for 3 days", 3)]
    public async Task Snooze_puts_reminders_off_until_a_day_begins(string said, int days)
    {
        await _chat.SayAsync(said);
        Assert.Contains("No reminders before", _chat.LastSaid, StringComparison.Ordinal);
        var row = (await _stage.RhythmAsync())!;
        Assert.Equal(_stage.Now().InUtc().Date.PlusDays(days).AtStartOfDayInZone(DateTimeZone.Utc).ToDateTimeOffset(), row.SnoozedUntil);
        Assert.Equal(row.SnoozedUntil, row.NudgeAt);
    }

    [Fact]
    public async Task A_snooze_that_cannot_be_is_answered_in_a_sentence()
    {
        await _chat.SayAsync("snooze until 25:00");
        Assert.Contains("There is no such time of day.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Null(await _stage.RhythmAsync());
    }

    [Fact]
    public async Task A_reply_that_begins_with_snooze_is_a_reply()
    {
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.SayAsync("snooze 2 hours");
        Assert.Contains("No reminders before", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("Snooze the alarm for her");
        Assert.Equal("Snooze the alarm for her", await _stage.KeptAsync(db => db.Replies.Where(row => row.Step == 1).Select(row => row.Text).SingleOrDefaultAsync()));
    }
}
