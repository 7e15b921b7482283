using EmpathyBot.Practice.Hours;
using FsCheck.Xunit;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

/// <summary>What holds for everybody's hours, in odd zones and near changes of the clocks.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 200)]
public sealed class PersonHoursLawTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Property]
    public void The_next_open_moment_is_open_and_not_before(Drawn.Case drawn)
    {
        if (drawn.Hours.NextOpen(drawn.From) is not { } next)
            return;
        Assert.True(drawn.Hours.IsOpen(next));
        Assert.True(next >= drawn.From);
    }

    [Property(MaxTest = 60)]
    public void Nothing_before_the_next_open_moment_is_open(Drawn.Case drawn)
    {
        var next = drawn.Hours.NextOpen(drawn.From) ?? Instant.MaxValue;
        var horizon = Instant.Min(next, drawn.From + Duration.FromDays(10));
        for (var at = drawn.From; at < horizon; at += Minute)
            Assert.False(drawn.Hours.IsOpen(at), $"{at.InZone(drawn.Hours.Zone)} is open, but the next open moment should be {next}");

        var justBefore = next - Duration.FromTicks(1);
        Assert.True(next == Instant.MaxValue || justBefore < drawn.From || !drawn.Hours.IsOpen(justBefore));
    }

    [Property]
    public void The_next_open_moment_of_an_open_moment_is_itself(Drawn.Case drawn)
    {
        if (drawn.Hours.NextOpen(drawn.From) is { } next)
            Assert.Equal(next, drawn.Hours.NextOpen(next));
    }

    [Property]
    public void Asking_later_never_gives_an_earlier_moment(Drawn.Case drawn, ushort minutes)
    {
        var soon = drawn.Hours.NextOpen(drawn.From);
        var later = drawn.Hours.NextOpen(drawn.From + Duration.FromMinutes(minutes));
        Assert.Equal(soon is null, later is null);
        Assert.True(later is null || later >= soon);
    }

    [Property]
    public void No_moment_comes_only_when_the_pause_has_no_end_or_the_hours_leave_no_room(Drawn.Case drawn) =>
        Assert.Equal(drawn.Hours.Pause is { Until: null } || !drawn.Hours.LeaveRoom, drawn.Hours.NextOpen(drawn.From) is null);

    [Property]
    public void Hours_leave_room_when_some_minute_of_a_week_is_open(Drawn.Case drawn)
    {
        var plain = drawn.Hours with { Zone = DateTimeZone.Utc, Pause = null, DaysOff = new HashSet<LocalDate>() };
        var monday = Instant.FromUtc(2026, 3, 2, 0, 0);
        Assert.Equal(Enumerable.Range(0, 7 * 1440).Any(minute => plain.IsOpen(monday + Duration.FromMinutes(minute))), plain.LeaveRoom);
    }

    [Property]
    public void An_open_moment_is_at_work_and_not_quiet_not_off_and_not_paused(Drawn.Case drawn)
    {
        if (drawn.Hours.NextOpen(drawn.From) is not { } next)
            return;

        var wall = next.InZone(drawn.Hours.Zone);
        var time = wall.TimeOfDay;
        var (start, end) = drawn.Hours.WorkingHours;
        var isFirstDay = start < end || time >= start;
        var shift = isFirstDay ? wall.Date : wall.Date.PlusDays(-1);
        Assert.True(start < end ? time >= start && time < end : time >= start || time < end);
        Assert.Contains(shift.DayOfWeek, drawn.Hours.WorkingDays.Days);
        Assert.DoesNotContain(wall.Date, drawn.Hours.DaysOff);
        Assert.DoesNotContain(shift, drawn.Hours.DaysOff);
        Assert.False(drawn.Hours.QuietHours?.Contains(time) ?? false);
        Assert.True(drawn.Hours.Pause is null || drawn.Hours.Pause.Until <= next);
    }

    [Property]
    public void A_stretch_is_open_from_end_to_end_and_is_not_empty(Drawn.Case drawn)
    {
        if (drawn.Hours.NextStretch(drawn.From) is not { } stretch)
            return;

        Assert.True(stretch.Duration > Duration.Zero);
        Assert.True(stretch.Duration <= Duration.FromHours(26));
        for (var at = stretch.Start; at < stretch.End; at += Minute)
            Assert.True(drawn.Hours.IsOpen(at), $"{at.InZone(drawn.Hours.Zone)} is closed within {stretch}");
        Assert.True(drawn.Hours.IsOpen(stretch.End - Duration.FromTicks(1)));
        var roundTheClock = drawn.Hours.WorkingHours.From == drawn.Hours.WorkingHours.To;
        Assert.True(roundTheClock || !drawn.Hours.IsOpen(stretch.End), $"still open at the end of {stretch}");
    }

    [Property]
    public void A_spread_moment_is_open_whoever_it_is_for(Drawn.Case drawn, long seed, byte minutes)
    {
        if (drawn.Hours.NextStretch(drawn.From) is { } stretch)
            Assert.True(drawn.Hours.IsOpen(Spread.Pick(stretch, Duration.FromMinutes(minutes), seed)));
    }
}
