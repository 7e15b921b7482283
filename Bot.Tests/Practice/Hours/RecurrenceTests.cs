using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using FsCheck.Xunit;
using NodaTime;
using static EmpathyBot.Bot.Tests.Practice.Hours.Zones;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

[Properties(Arbitrary = [typeof(Drawn)])]
public sealed class RecurrenceTests
{
    private static readonly Instant Now = Berlin.At(2026, 11, 18, 10);

    [Fact]
    public void Once_comes_once()
    {
        var once = new Recurrence.Once(new(2026, 11, 20, 9, 30), Berlin);
        Assert.Equal([Berlin.At(2026, 11, 20, 9, 30)], once.Upcoming(Now));
        Assert.Null(once.Next(Berlin.At(2026, 11, 20, 9, 30)));
    }

    [Fact]
    public void Weekly_comes_on_its_days_from_its_first_date_to_its_last()
    {
        var weekly = Weekly("Europe/Berlin", new(9, 30), new(2026, 12, 1), new(2026, 12, 10), IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday);
        Assert.Equal([Berlin.At(2026, 12, 1, 9, 30), Berlin.At(2026, 12, 3, 9, 30), Berlin.At(2026, 12, 8, 9, 30), Berlin.At(2026, 12, 10, 9, 30)], weekly.Upcoming(Now));
    }

    [Fact]
    public void Weekly_without_end_is_reckoned_as_it_is_asked_for()
    {
        var weekly = Weekly("Europe/Berlin", new(9, 30), new(2026, 1, 1), null, IsoDayOfWeek.Tuesday);
        Assert.Equal(Berlin.At(2027, 1, 5, 9, 30), weekly.Upcoming(Now).ElementAt(6));
    }

    [Fact]
    public void Nine_o_clock_stays_nine_o_clock_when_the_clocks_change()
    {
        var weekly = Weekly("Europe/Berlin", new(9, 0), new(2026, 1, 1), null, IsoDayOfWeek.Sunday);
        Assert.Equal([Berlin.At(2026, 3, 22, 9), Berlin.At(2026, 3, 29, 9)], weekly.Upcoming(Berlin.At(2026, 3, 21)).Take(2));
        Assert.Equal([Berlin.At(2026, 10, 18, 9), Berlin.At(2026, 10, 25, 9)], weekly.Upcoming(Berlin.At(2026, 10, 17)).Take(2));
    }

    [Fact]
    public void A_time_in_the_gap_of_spring_moves_to_its_end() =>
        Assert.Equal(Berlin.At(2026, 3, 29, 3), new Recurrence.Once(new(2026, 3, 29, 2, 30), Berlin).Next(Berlin.At(2026, 3, 1)));

    [Fact]
    public void A_time_in_a_gap_that_ends_on_another_day_moves_to_the_minute_before()
    {
        var nuuk = Zone("America/Nuuk");
        Assert.Equal(nuuk.At(2026, 3, 28, 22, 59), new Recurrence.Once(new(2026, 3, 28, 23, 30), nuuk).Next(nuuk.At(2026, 3, 1)));
    }

    [Fact]
    public void A_time_in_the_repeated_hour_comes_once_in_the_earlier()
    {
        var daily = new Recurrence.Weekly(Weekdays.All, new(2, 30), new(2026, 1, 1), null, Berlin);
        Assert.Equal([Berlin.At(2026, 10, 25, 2, 30), Berlin.At(2026, 10, 26, 2, 30)], daily.Upcoming(Berlin.At(2026, 10, 25)).Take(2));
        Assert.Equal(Berlin.At(2026, 10, 26, 2, 30), daily.Next(Berlin.AtAgain(2026, 10, 25, 2, 15)));
    }

    [Fact]
    public void On_a_day_that_Apia_skipped_nothing_goes_out()
    {
        var apia = Zone("Pacific/Apia");
        var daily = new Recurrence.Weekly(Weekdays.All, new(9, 0), new(2011, 12, 29), new(2011, 12, 31), apia);
        Assert.Equal([apia.At(2011, 12, 29, 9), apia.At(2011, 12, 31, 9)], daily.Upcoming(apia.At(2011, 12, 1)));
    }

    [Fact]
    public void The_29th_of_February_has_its_drop()
    {
        var weekly = Weekly("Europe/Berlin", new(9, 0), new(2028, 2, 28), new(2028, 3, 1), IsoDayOfWeek.Tuesday);
        Assert.Equal([Berlin.At(2028, 2, 29, 9)], weekly.Upcoming(Now));
    }

    [Fact]
    public void What_is_wrong_with_a_plan_is_told_apart()
    {
        LocalTime nine = new(9, 0);
        LocalDate first = new(2026, 12, 1);
        Assert.Null(Fault(new Recurrence.Weekly(Weekdays.All, nine, first, null, Berlin)));
        Assert.Equal(RecurrenceFault.NoDays, Fault(new Recurrence.Weekly(Weekdays.None, nine, first, null, Berlin)));
        Assert.Equal(RecurrenceFault.EndsBeforeItStarts, Fault(new Recurrence.Weekly(Weekdays.All, nine, first, new(2026, 11, 30), Berlin)));
        Assert.Equal(RecurrenceFault.NoDayInRange, Fault(Weekly("Europe/Berlin", nine, first, first, IsoDayOfWeek.Monday)));
        Assert.Equal(RecurrenceFault.InThePast, Fault(new Recurrence.Weekly(Weekdays.All, nine, new(2026, 1, 1), new(2026, 2, 1), Berlin)));
        Assert.Equal(RecurrenceFault.InThePast, Fault(new Recurrence.Once(new(2026, 11, 18, 10, 0), Berlin)));
        Assert.Null(Fault(new Recurrence.Once(new(2026, 11, 18, 10, 1), Berlin)));
        Assert.Equal(RecurrenceFault.NoSuchDay, Fault(new Recurrence.Once(new(2011, 12, 30, 9, 0), Zone("Pacific/Apia"))));
    }

    [Property]
    public void Upcoming_is_strictly_increasing_and_never_twice_on_one_date(Drawn.Moment drawn, byte days, ushort minute, byte back)
    {
        var start = drawn.At.InZone(drawn.Zone).Date.PlusDays(-(back % 10));
        var weekly = new Recurrence.Weekly(Weekdays.FromBits(days % 128), LocalTime.FromMinutesSinceMidnight(minute % 1440), start, start.PlusDays(60), drawn.Zone);

        var all = weekly.Upcoming(drawn.At).ToList();

        Assert.All(all, at => Assert.True(at > drawn.At));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        var dates = all.Select(at => at.InZone(drawn.Zone).Date).ToList();
        Assert.Equal(dates.Distinct(), dates);
        Assert.All(dates, date => Assert.True(weekly.Days.Contains(date.DayOfWeek) && date >= start && date <= start.PlusDays(60)));
    }

    [Property]
    public void Every_planned_date_that_exists_has_its_time(Drawn.Moment drawn, ushort minute)
    {
        var start = drawn.At.InZone(drawn.Zone).Date.PlusDays(2);
        var daily = new Recurrence.Weekly(Weekdays.All, LocalTime.FromMinutesSinceMidnight(minute % 1440), start, start.PlusDays(30), drawn.Zone);
        var personDays = new PersonDays(drawn.Zone);
        var existing = Enumerable.Range(0, 31).Select(start.PlusDays).Where(date => personDays.Day(date).Duration > Duration.Zero);
        Assert.Equal(existing, daily.Upcoming(drawn.At).Select(at => at.InZone(drawn.Zone).Date));
    }

    [Property]
    public void Next_of_any_moment_is_the_first_of_all_that_lie_after_it(Drawn.Moment drawn, byte days, ushort minute, ushort later)
    {
        var weekly = new Recurrence.Weekly(Weekdays.FromBits(days % 128), LocalTime.FromMinutesSinceMidnight(minute % 1440), drawn.At.InZone(drawn.Zone).Date, null, drawn.Zone);
        var at = drawn.At + Duration.FromMinutes(later % 20_000);
        Assert.Equal(weekly.Upcoming(drawn.At).Cast<Instant?>().FirstOrDefault(one => one > at), weekly.Next(at));
    }

    private static RecurrenceFault? Fault(Recurrence recurrence) => RecurrenceCheck.Fault(recurrence, Now);

    private static Recurrence.Weekly Weekly(string zone, LocalTime at, LocalDate from, LocalDate? until, params IsoDayOfWeek[] days) =>
        new(Weekdays.Of(days), at, from, until, Zone(zone));
}
