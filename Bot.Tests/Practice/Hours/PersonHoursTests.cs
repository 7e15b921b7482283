using EmpathyBot.Practice.Hours;
using NodaTime;
using static EmpathyBot.Bot.Tests.Practice.Hours.Zones;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

public sealed class PersonHoursTests
{
    private static readonly PersonHours Usual = new() { Zone = Berlin };

    [Fact]
    public void Hours_are_Monday_to_Friday_nine_to_five_until_set()
    {
        Assert.Equal(Berlin.At(2026, 11, 23, 9), Usual.NextOpen(Berlin.At(2026, 11, 20, 17)));
        Assert.True(Usual.IsOpen(Berlin.At(2026, 11, 20, 16, 59)));
        Assert.False(Usual.IsOpen(Berlin.At(2026, 11, 20, 17)));
        Assert.False(Usual.IsOpen(Berlin.At(2026, 11, 21, 12)));
    }

    [Fact]
    public void A_night_shift_goes_on_into_the_day_after()
    {
        var night = Usual with { WorkingHours = Times(22, 6), WorkingDays = Weekdays.Of(IsoDayOfWeek.Friday) };
        Assert.True(night.IsOpen(Berlin.At(2026, 11, 21, 5, 59)));
        Assert.False(night.IsOpen(Berlin.At(2026, 11, 20, 5)));
        Assert.Equal(new Interval(Berlin.At(2026, 11, 20, 22), Berlin.At(2026, 11, 21, 6)), night.NextStretch(Berlin.At(2026, 11, 20, 7)));
    }

    [Fact]
    public void A_day_off_ends_the_night_shift_before_it_and_takes_the_one_that_begins_on_it()
    {
        var night = Usual with { WorkingHours = Times(22, 6), DaysOff = Off(new LocalDate(2026, 11, 24)) };
        Assert.Equal(new Interval(Berlin.At(2026, 11, 23, 22), Berlin.At(2026, 11, 24)), night.NextStretch(Berlin.At(2026, 11, 23, 12)));
        Assert.Equal(Berlin.At(2026, 11, 25, 22), night.NextOpen(Berlin.At(2026, 11, 24)));
    }

    [Fact]
    public void Work_until_midnight_ends_at_midnight()
    {
        var late = Usual with { WorkingHours = Times(16, 0) };
        Assert.True(late.IsOpen(Berlin.At(2026, 11, 20, 23, 59)));
        Assert.False(late.IsOpen(Berlin.At(2026, 11, 21)));
    }

    [Fact]
    public void Quiet_hours_cut_working_hours_at_both_ends()
    {
        var quiet = Usual with { QuietHours = Times(16, 10) };
        Assert.Equal(new Interval(Berlin.At(2026, 11, 20, 10), Berlin.At(2026, 11, 20, 16)), quiet.NextStretch(Berlin.At(2026, 11, 20, 9)));
    }

    [Fact]
    public void Quiet_hours_over_lunch_part_a_day_in_two()
    {
        var quiet = Usual with { QuietHours = Times(12, 13) };
        Assert.Equal(Berlin.At(2026, 11, 20, 12), quiet.NextStretch(Berlin.At(2026, 11, 20, 9))!.Value.End);
        Assert.Equal(new Interval(Berlin.At(2026, 11, 20, 13), Berlin.At(2026, 11, 20, 17)), quiet.NextStretch(Berlin.At(2026, 11, 20, 12)));
    }

    [Fact]
    public void Quiet_hours_over_all_working_hours_leave_no_room()
    {
        var quiet = Usual with { QuietHours = Times(8, 18) };
        Assert.False(quiet.LeaveRoom);
        Assert.Null(quiet.NextOpen(Berlin.At(2026, 11, 20)));
        Assert.Null((Usual with { QuietHours = Times(8, 8) }).NextOpen(Berlin.At(2026, 11, 20)));
    }

    [Fact]
    public void Without_working_days_there_is_no_room() => Assert.Null((Usual with { WorkingDays = Weekdays.None }).NextOpen(Berlin.At(2026, 11, 20)));

    [Fact]
    public void A_year_of_days_off_is_waited_out()
    {
        var first = new LocalDate(2026, 1, 1);
        var away = Usual with { DaysOff = Enumerable.Range(0, 365).Select(first.PlusDays).ToHashSet() };
        Assert.Equal(Berlin.At(2027, 1, 1, 9), away.NextOpen(Berlin.At(2026, 1, 1)));
        Assert.True(away.LeaveRoom);
    }

    [Fact]
    public void A_pause_ends_with_the_first_open_moment_after_it()
    {
        var paused = Usual with { Pause = new Pause(Berlin.At(2026, 11, 28)) };
        Assert.False(paused.IsOpen(Berlin.At(2026, 11, 27, 12)));
        Assert.Equal(Berlin.At(2026, 11, 30, 9), paused.NextOpen(Berlin.At(2026, 11, 20)));
        Assert.True(paused.IsOpen(Berlin.At(2026, 11, 30, 9)));
    }

    [Fact]
    public void A_pause_without_end_has_no_next_moment()
    {
        var paused = Usual with { Pause = Pause.WithoutEnd };
        Assert.False(paused.IsOpen(Berlin.At(2026, 11, 20, 12)));
        Assert.Null(paused.NextOpen(Berlin.At(2026, 11, 20)));
        Assert.Null(paused.NextStretch(Berlin.At(2026, 11, 20)));
    }

    [Fact]
    public void A_clock_set_back_finds_the_pause_as_it_was()
    {
        var paused = Usual with { Pause = new Pause(Berlin.At(2026, 11, 20, 12)) };
        Assert.True(paused.IsOpen(Berlin.At(2026, 11, 20, 12)));
        Assert.False(paused.IsOpen(Berlin.At(2026, 11, 20, 11, 59)));
        Assert.Equal(Berlin.At(2026, 11, 20, 12), paused.NextOpen(Berlin.At(2026, 11, 19, 12)));
    }

    [Fact]
    public void Hours_that_begin_in_the_gap_of_spring_open_at_its_end()
    {
        var early = Usual with { WorkingHours = new(new(2, 30), new(8, 0)), WorkingDays = Weekdays.All };
        Assert.Equal(Berlin.At(2026, 3, 29, 3), early.NextOpen(Berlin.At(2026, 3, 29)));
    }

    [Fact]
    public void Hours_that_lie_in_the_gap_of_spring_are_left_out_that_day()
    {
        var early = Usual with { WorkingHours = new(new(2, 0), new(3, 0)), WorkingDays = Weekdays.All };
        Assert.Equal(Berlin.At(2026, 3, 30, 2), early.NextOpen(Berlin.At(2026, 3, 29)));
    }

    [Fact]
    public void Hours_in_the_repeated_hour_of_autumn_are_open_both_times()
    {
        var early = Usual with { WorkingHours = new(new(2, 0), new(2, 30)), WorkingDays = Weekdays.All };
        Assert.Equal(Berlin.At(2026, 10, 25, 2), early.NextOpen(Berlin.At(2026, 10, 25)));
        Assert.Equal(Berlin.AtAgain(2026, 10, 25, 2), early.NextOpen(Berlin.At(2026, 10, 25, 2, 30)));
        Assert.Equal(Berlin.At(2026, 10, 26, 2), early.NextOpen(Berlin.AtAgain(2026, 10, 25, 2, 30)));
    }

    [Fact]
    public void A_start_inside_the_repeated_hour_is_told_from_its_twin()
    {
        var quiet = Usual with { WorkingHours = Times(0, 6), WorkingDays = Weekdays.All, QuietHours = new(new(2, 15), new(2, 45)) };
        var first = Berlin.At(2026, 10, 25, 2, 20);
        var second = Berlin.AtAgain(2026, 10, 25, 2, 20);
        Assert.Equal(Duration.FromHours(1), second - first);
        Assert.Equal(Berlin.At(2026, 10, 25, 2, 45), quiet.NextOpen(first));
        Assert.Equal(Berlin.AtAgain(2026, 10, 25, 2, 45), quiet.NextOpen(second));
    }

    [Fact]
    public void Half_hours_of_Kolkata_and_of_Lord_Howe_s_summer_time_are_kept()
    {
        var kolkata = Usual with { Zone = Zone("Asia/Kolkata") };
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 3, 30), kolkata.NextOpen(Instant.FromUtc(2026, 11, 22, 0, 0)));

        var lordHowe = Zone("Australia/Lord_Howe");
        var early = Usual with { Zone = lordHowe, WorkingHours = new(new(1, 45), new(2, 15)), WorkingDays = Weekdays.All };
        Assert.Equal(Duration.FromMinutes(15), early.NextStretch(lordHowe.At(2026, 4, 5))!.Value.Duration);
        Assert.Equal(lordHowe.AtAgain(2026, 4, 5, 1, 45), early.NextOpen(lordHowe.At(2026, 4, 5, 1, 59) + Duration.FromMinutes(1)));
    }

    [Fact]
    public void A_day_that_Apia_skipped_has_no_open_moment()
    {
        var apia = Zone("Pacific/Apia");
        var hours = Usual with { Zone = apia };
        Assert.Equal(apia.At(2012, 1, 2, 9), hours.NextOpen(apia.At(2011, 12, 29, 17)));
        Assert.Equal(Duration.FromHours(64), hours.NextOpen(apia.At(2011, 12, 29, 17))!.Value - apia.At(2011, 12, 29, 17));
    }

    [Fact]
    public void Who_changes_zone_takes_the_hours_along()
    {
        var noonInBerlin = Berlin.At(2026, 11, 20, 12);
        var moved = Usual with { Zone = Zone("America/New_York") };
        Assert.True(Usual.IsOpen(noonInBerlin));
        Assert.False(moved.IsOpen(noonInBerlin));
        Assert.Equal(Berlin.At(2026, 11, 20, 15), moved.NextOpen(noonInBerlin));
    }

    [Fact]
    public void The_29th_of_February_is_a_day_like_others()
    {
        Assert.Equal(Berlin.At(2028, 2, 29, 9), Usual.NextOpen(Berlin.At(2028, 2, 28, 17)));
        Assert.Equal(Berlin.At(2028, 3, 1, 9), (Usual with { DaysOff = Off(new LocalDate(2028, 2, 29)) }).NextOpen(Berlin.At(2028, 2, 28, 17)));
    }

    private static DayTimes Times(int start, int end) => new(new(start, 0), new(end, 0));

    private static HashSet<LocalDate> Off(params LocalDate[] dates) => [.. dates];
}
