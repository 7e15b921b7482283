using EmpathyBot.Practice.Hours;
using FsCheck.Xunit;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

public sealed class SpreadTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly Interval Day = new(Nine, Nine + Duration.FromHours(8));

    [Fact]
    public void A_thousand_people_are_spread_evenly_over_twenty_minutes()
    {
        var picks = Enumerable.Range(0, 1000).Select(person => Spread.Pick(Day, Duration.FromMinutes(20), person)).ToList();

        var perMinute = picks.CountBy(at => (int)(at - Nine).TotalMinutes).ToDictionary();
        Assert.Equal(Enumerable.Range(0, 20), perMinute.Keys.Order());
        // 50 a minute on average with a deviation of 7: five of those either way.
        Assert.All(perMinute.Values, count => Assert.InRange(count, 15, 85));
        Assert.InRange(picks.CountBy(at => (int)(at - Nine).TotalSeconds).Max(second => second.Value), 1, 8);
    }

    [Fact]
    public void A_hundred_thousand_fill_each_of_a_hundred_parts_alike()
    {
        var parts = Enumerable.Range(0, 100_000)
            .Select(person => Spread.Pick(Day, Duration.FromMinutes(100), person * 7919L))
            .CountBy(at => (int)(at - Nine).TotalMinutes)
            .Select(part => part.Value)
            .ToList();

        // Chi-squared with 99 degrees of freedom is over 160 once in ten thousand.
        Assert.Equal(100, parts.Count);
        Assert.InRange(parts.Sum(count => Math.Pow(count - 1000, 2) / 1000), 40, 160);
    }

    [Property]
    public void The_same_seed_draws_the_same_moment_and_never_one_outside(long seed, uint stretch, uint over)
    {
        var window = new Interval(Nine, Nine + Duration.FromSeconds(1 + stretch % 100_000));
        var length = Duration.FromSeconds(over % 100_000);
        var at = Spread.Pick(window, length, seed);
        Assert.Equal(at, Spread.Pick(window, length, seed));
        Assert.True(window.Contains(at));
        Assert.True(at == Nine || at < Nine + length);
    }

    [Fact]
    public void A_stretch_shorter_than_the_spread_is_used_whole()
    {
        var minute = new Interval(Nine, Nine + Duration.FromMinutes(1));
        var picks = Enumerable.Range(0, 1000).Select(person => Spread.Pick(minute, Duration.FromHours(1), person)).ToList();
        Assert.True(picks.Max() - picks.Min() > Duration.FromSeconds(55));
        Assert.All(picks, at => Assert.True(minute.Contains(at)));
    }

    [Fact]
    public void No_spread_draws_the_first_moment()
    {
        Assert.Equal(Nine, Spread.Pick(Day, Duration.Zero, 7));
        Assert.Equal(Nine, Spread.Pick(Day, Duration.FromMinutes(-5), 7));
        Assert.Equal(Nine, Spread.Pick(new Interval(Nine, Nine), Duration.FromMinutes(5), 7));
    }
}
