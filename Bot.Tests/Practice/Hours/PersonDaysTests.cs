using EmpathyBot.Practice.Hours;
using FsCheck.Xunit;
using NodaTime;
using static EmpathyBot.Bot.Tests.Practice.Hours.Zones;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

[Properties(Arbitrary = [typeof(Drawn)])]
public sealed class PersonDaysTests
{
    private static readonly PersonDays Days = new(Berlin);

    [Fact]
    public void A_day_of_spring_has_23_hours_and_one_of_autumn_25()
    {
        Assert.Equal(Duration.FromHours(23), Days.Day(new(2026, 3, 29)).Duration);
        Assert.Equal(Duration.FromHours(25), Days.Day(new(2026, 10, 25)).Duration);
        Assert.Equal(Duration.FromHours(24), Days.Day(new(2028, 2, 29)).Duration);
    }

    [Fact]
    public void A_day_is_the_person_s_own()
    {
        var lateInBerlin = Berlin.At(2026, 11, 18, 23);
        Assert.Equal(new(2026, 11, 18), Days.DayOf(lateInBerlin));
        Assert.Equal(new(2026, 11, 19), new PersonHours { Zone = Zone("Asia/Kolkata") }.Days.DayOf(lateInBerlin));
    }

    [Fact]
    public void A_day_that_was_skipped_is_empty() => Assert.Equal(Duration.Zero, new PersonDays(Zone("Pacific/Apia")).Day(new(2011, 12, 30)).Duration);

    [Fact]
    public void A_day_that_has_begun_goes_on_when_the_clocks_are_set_back_over_midnight()
    {
        // At 0:01 on 7 November 2010 the clocks of Goose Bay were set to 23:01 of the day before.
        var gooseBay = Zone("America/Goose_Bay");
        var repeated = gooseBay.AtAgain(2010, 11, 6, 23, 30);
        Assert.Equal(new(2010, 11, 7), new PersonDays(gooseBay).DayOf(repeated));
    }

    [Fact]
    public void A_week_is_Monday_to_Sunday()
    {
        var week = new Interval(Berlin.At(2026, 11, 16), Berlin.At(2026, 11, 23));
        Assert.Equal(week, Days.WeekOf(Berlin.At(2026, 11, 16)));
        Assert.Equal(week, Days.WeekOf(Berlin.At(2026, 11, 22, 23, 59)));
        Assert.Equal(Berlin.At(2026, 11, 23), Days.WeekOf(Berlin.At(2026, 11, 23)).Start);
    }

    [Property]
    public void A_moment_lies_in_its_day_and_in_its_week_and_in_no_other(Drawn.Moment drawn)
    {
        var days = new PersonDays(drawn.Zone);
        var date = days.DayOf(drawn.At);
        Assert.True(days.Day(date).Contains(drawn.At));
        Assert.Equal(days.Day(date).End, days.Day(date.PlusDays(1)).Start);
        Assert.True(days.WeekOf(drawn.At).Contains(drawn.At));
        Assert.True(days.WeekOf(drawn.At).Start <= days.Day(date).Start && days.Day(date).End <= days.WeekOf(drawn.At).End);
    }

    [Property]
    public void Days_never_run_backwards(Drawn.Moment drawn, ushort minutes)
    {
        var days = new PersonDays(drawn.Zone);
        Assert.True(days.DayOf(drawn.At) <= days.DayOf(drawn.At + Duration.FromMinutes(minutes)));
    }
}
