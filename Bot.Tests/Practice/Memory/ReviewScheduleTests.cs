using EmpathyBot.Practice.Memory;
using FsCheck;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

public sealed class ReviewScheduleTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 2, 4)]
    [InlineData(7, 5, 9)]
    [InlineData(20, 17, 23)]
    [InlineData(100, 93, 107)]
    [InlineData(180, 169, 180)]
    public void An_interval_is_moved_by_no_more_than_its_share(int interval, int least, int most)
    {
        Assert.Equal((least, most), Fuzz.Range(interval, 180));
        Assert.Equal(Enumerable.Range(least, most - least + 1), Enumerable.Range(0, 2000).Select(seed => Fuzz.Apply(interval, 180, seed)).Distinct().Order());
    }

    [Property]
    public void Each_day_of_the_range_is_as_likely_as_the_next(int start)
    {
        const int People = 7000;
        var days = Enumerable.Range(0, People).Select(person => Fuzz.Apply(20, 180, (long)start * People + person)).CountBy(day => day);
        Assert.All(days, day => Assert.InRange(day.Value, 800, 1200));
    }

    [Property]
    public void The_same_seed_gives_the_same_day(long seed, PositiveInt interval) =>
        Assert.Equal(Fuzz.Apply(interval.Get, 36_500, seed), Fuzz.Apply(interval.Get, 36_500, seed));

    [Theory]
    [InlineData(0)]
    [InlineData(181)]
    public void What_is_no_interval_is_not_moved(int interval) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fuzz.Range(interval, 180));

    [Property]
    public void Nothing_is_due_later_than_the_cap_nor_sooner_than_tomorrow(long seed, PositiveInt stability) =>
        Assert.InRange(ReviewSchedule.Default.DueIn(new(Math.Min(stability.Get * 7, 36_500), 5), seed), 1, ReviewSchedule.LongestInterval);

    [Fact]
    public void What_has_reached_the_cap_is_spread_before_it()
    {
        var due = Enumerable.Range(0, 500).Select(seed => ReviewSchedule.Default.DueIn(new(20_000, 1), seed)).ToList();
        Assert.Equal(169, due.Min());
        Assert.Equal(180, due.Max());
    }

    [Fact]
    public void The_first_review_makes_a_memory_and_the_next_moves_it()
    {
        var first = ReviewSchedule.Default.Review(before: null, days: 0, Rating.Good);
        Assert.Equal(2.3065, first.Stability);
        Assert.True(ReviewSchedule.Default.Review(first, 4, Rating.Good).Stability > first.Stability);
        Assert.Equal(0.9, ReviewSchedule.Default.Recall(first, first.Stability), 1e-8);
    }

    [Fact]
    public void A_team_that_wants_to_forget_less_meets_it_sooner()
    {
        var state = new MemoryState(30, 5);
        Assert.True(new ReviewSchedule(0.95).DueIn(state, 1) < ReviewSchedule.Default.DueIn(state, 1));
        Assert.Equal(0.85, ReviewSchedule.Default.DesiredRetention);
    }

    [Theory]
    [InlineData(0.69)]
    [InlineData(0.98)]
    [InlineData(double.NaN)]
    public void A_retention_that_no_team_should_have_is_refused_in_a_sentence(double retention) =>
        Assert.Contains("between 0.70 (seldom) and 0.97 (often)", Assert.Throws<ArgumentOutOfRangeException>(() => new ReviewSchedule(retention)).Message, StringComparison.Ordinal);
}
