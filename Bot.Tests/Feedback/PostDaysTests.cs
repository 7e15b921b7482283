using EmpathyBot.Bot.Tests.Practice.Hours;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Hours;
using FsCheck.Xunit;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>When something comes to a team's channel.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 100)]
public sealed class PostDaysTests
{
    private static readonly PersonHours Berlin = new() { Zone = Zones.Berlin };

    [Property]
    public void It_comes_in_the_hours_and_at_most_once_a_day_and_so_often_a_week(Drawn.Moment drawn, byte week, byte offers, long seed)
    {
        var hours = new PersonHours { Zone = drawn.Zone };
        var aWeek = 1 + week % 5;
        var taken = Planned(hours, drawn.At, aWeek, 1 + offers % 20, seed);

        Assert.All(taken, at => Assert.True(hours.IsOpen(at) && at >= drawn.At));
        Assert.Distinct(taken.Select(hours.Days.DayOf));
        Assert.All(taken.GroupBy(at => hours.Days.WeekOf(at)), inWeek => Assert.True(inWeek.Count() <= aWeek));
    }

    [Property]
    public void Where_the_week_is_empty_and_the_hours_are_open_it_comes_at_once(Drawn.Moment drawn, byte week, long seed)
    {
        var hours = new PersonHours { Zone = drawn.Zone };
        var now = hours.NextOpen(drawn.At)!.Value;
        Assert.Equal(now, PostDays.Next(hours, [now - Duration.FromDays(7)], 1 + week % 5, now, seed));
    }

    [Property]
    public void A_full_week_is_used_before_the_next(Drawn.Moment drawn, byte week, long seed)
    {
        var hours = new PersonHours { Zone = drawn.Zone };
        var aWeek = 1 + week % 5;
        var monday = hours.Days.WeekOf(drawn.At).End;
        var taken = Planned(hours, monday, aWeek, aWeek, seed);
        Assert.All(taken, at => Assert.Equal(hours.Days.WeekOf(monday), hours.Days.WeekOf(at)));
    }

    [Property]
    public void So_it_is_for_any_hours_that_leave_room(Drawn.Case drawn, byte week, byte offers, long seed)
    {
        var taken = new List<Instant>();
        for (var offer = 0; offer < 1 + offers % 8; offer++)
        {
            if (PostDays.Next(drawn.Hours, taken, 1 + week % 5, drawn.From, seed) is not { } at)
            {
                Assert.Null(drawn.Hours.NextOpen(drawn.From + Duration.FromDays(60)));
                return;
            }

            Assert.True(drawn.Hours.IsOpen(at) && at >= drawn.From);
            taken.Add(at);
        }
    }

    [Theory]
    [InlineData(1, "Mon", "Mon")]
    [InlineData(2, "Mon", "Mon Thu")]
    [InlineData(3, "Mon", "Mon Wed Fri")]
    [InlineData(3, "Tue", "Tue Thu Fri")]
    [InlineData(3, "Wed", "Wed Fri Thu")]
    [InlineData(5, "Mon", "Mon Tue Wed Thu Fri")]
    public void They_are_spread_over_the_week(int aWeek, string first, string days)
    {
        var monday = Zones.Berlin.At(2026, 3, 2, 10);
        var start = monday + Duration.FromDays(first switch { "Tue" => 1, "Wed" => 2, _ => 0 });
        var taken = Planned(Berlin, start, aWeek, aWeek, 1);
        Assert.Equal(days, string.Join(' ', taken.Select(at => at.InZone(Zones.Berlin).DayOfWeek.ToString()[..3])));
    }

    [Fact]
    public void After_the_hours_and_at_weekends_it_waits_for_a_morning()
    {
        var evening = PostDays.Next(Berlin, [], 3, Zones.Berlin.At(2026, 3, 2, 18), 7)!.Value.InZone(Zones.Berlin);
        Assert.Equal((IsoDayOfWeek.Tuesday, true), (evening.DayOfWeek, evening.Hour is 9 or 10 or 11));
        var saturday = PostDays.Next(Berlin, [], 3, Zones.Berlin.At(2026, 3, 7, 12), 7)!.Value.InZone(Zones.Berlin);
        Assert.Equal((IsoDayOfWeek.Monday, true), (saturday.DayOfWeek, saturday.Hour is 9 or 10 or 11));
    }

    private static List<Instant> Planned(PersonHours hours, Instant now, int aWeek, int offers, long seed)
    {
        var taken = new List<Instant>();
        for (var offer = 0; offer < offers; offer++)
            taken.Add(PostDays.Next(hours, taken, aWeek, now, seed + offer)!.Value);
        return taken;
    }
}
