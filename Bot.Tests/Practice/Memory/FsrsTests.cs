using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

public sealed class FsrsTests
{
    private static readonly Fsrs Published = new(FsrsParameters.Default, 0.9);

    [Fact]
    public void Good_comes_back_after_2_days_then_11_then_46_and_what_was_forgotten_after_3()
    {
        var state = Published.First(Rating.Good);
        List<int> intervals = [Published.Interval(state.Stability)];
        foreach (var (days, rating) in new[] { (2, Rating.Good), (11, Rating.Good), (46, Rating.Again) })
        {
            state = Published.Next(state, days, rating);
            intervals.Add(Published.Interval(state.Stability));
        }

        Assert.Equal([2, 11, 46, 3], intervals);
    }

    [Theory]
    [InlineData(0.80, 3316)]
    [InlineData(0.85, 1906)]
    [InlineData(0.90, 1000)]
    [InlineData(0.95, 403)]
    [InlineData(1.00, 1)]
    [InlineData(0.01, 36_500)]
    public void Who_wants_to_forget_less_sees_it_sooner(double retention, int days) =>
        Assert.Equal(days, new Fsrs(FsrsParameters.Default, retention).Interval(1000));

    [Fact]
    public void A_first_review_leaves_the_weights_of_its_rating()
    {
        Assert.Equal(new MemoryState(0.212, 6.4133), Published.First(Rating.Again));
        Assert.Equal(new MemoryState(8.2956, 1), Published.First(Rating.Easy));
    }

    [Fact]
    public void A_stability_means_recall_nine_times_in_ten_after_as_many_days() =>
        Assert.Equal(0.9, Published.Recall(new(10, 5), 10), 1e-8);

    [Fact]
    public void Nothing_is_made_on_the_heap_by_a_review()
    {
        var state = Published.Next(Published.First(Rating.Good), 1, Rating.Good);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var day = 0; day < 1000; day++)
            state = Published.Next(state, day % 4, (Rating)(day % 4 + 1));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(state.IsValid);
    }

    [Theory]
    [InlineData(0, "above 0 and at most 1")]
    [InlineData(1.01, "above 0 and at most 1")]
    [InlineData(double.NaN, "above 0 and at most 1")]
    public void A_retention_that_is_no_chance_of_recall_is_refused_in_a_sentence(double retention, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<ArgumentOutOfRangeException>(() => new Fsrs(FsrsParameters.Default, retention)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(36_501)]
    public void So_is_a_longest_interval_of_no_day_or_more_than_a_hundred_years(int days) =>
        Assert.Contains("1 to 36500 days", Assert.Throws<ArgumentOutOfRangeException>(() => new Fsrs(FsrsParameters.Default, 0.9, days)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Days_that_cannot_have_passed_are_refused(double days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Next(new(1, 5), days, Rating.Good));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Recall(new(1, 5), days));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.0001, 5)]
    [InlineData(1, 0.5)]
    [InlineData(1, 11)]
    [InlineData(40_000, 5)]
    [InlineData(double.NaN, 5)]
    public void So_is_a_memory_that_no_review_leaves(double stability, double difficulty) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Next(new(stability, difficulty), 1, Rating.Good));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void So_is_a_rating_that_there_is_not(int rating)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.First((Rating)rating));
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.Next(new(1, 5), 1, (Rating)rating));
    }
}
