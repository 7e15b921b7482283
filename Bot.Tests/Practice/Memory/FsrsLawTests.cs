using EmpathyBot.Practice.Memory;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

/// <summary>What holds for every memory, whatever its history.</summary>
public sealed class FsrsLawTests
{
    [Property]
    public void Every_review_leaves_a_memory_within_its_ranges(int seed)
    {
        var (fsrs, state, random) = Some(seed);
        Assert.True(state.IsValid);
        Assert.InRange(fsrs.Interval(state.Stability), 1, fsrs.MaximumInterval);
        Assert.True(fsrs.Next(state, random.Next(10_000), (Rating)random.Next(1, 5)).IsValid);
    }

    [Property]
    public void Recall_is_certain_at_once_and_falls_with_time(int seed)
    {
        var (fsrs, state, random) = Some(seed);
        var (sooner, between) = (random.NextDouble() * 1000, random.NextDouble() * 1000);
        Assert.Equal(1, fsrs.Recall(state, 0));
        Assert.InRange(fsrs.Recall(state, sooner + between), 0, fsrs.Recall(state, sooner));
    }

    [Property]
    public void Good_never_makes_it_less_stable_nor_its_interval_shorter(int seed)
    {
        var (fsrs, state, random) = Some(seed);
        var next = fsrs.Next(state, random.Next(400), Rating.Good);
        Assert.True(next.Stability >= state.Stability);
        Assert.True(fsrs.Interval(next.Stability) >= fsrs.Interval(state.Stability));
    }

    [Property]
    public void Again_never_makes_it_more_stable_nor_easier(int seed)
    {
        var (fsrs, state, random) = Some(seed);
        var next = fsrs.Next(state, random.Next(1, 400), Rating.Again);
        Assert.True(next.Stability <= state.Stability);
        Assert.True(next.Difficulty >= state.Difficulty);
    }

    [Property]
    public void A_harder_rating_never_gives_a_longer_interval_or_an_easier_memory(int seed)
    {
        var (fsrs, state, random) = Some(seed);
        var days = random.Next(4) == 0 ? 0 : random.Next(400);
        var next = Enum.GetValues<Rating>().Select(rating => fsrs.Next(state, days, rating)).ToList();
        Assert.Equal(next.OrderBy(one => fsrs.Interval(one.Stability)), next);
        Assert.Equal(next.OrderByDescending(one => one.Difficulty), next);
    }

    [Property]
    public void The_later_it_is_still_known_the_more_stable_it_becomes(int seed)
    {
        var (fsrs, state, random) = Some(seed);
        var days = random.Next(1, 400);
        Assert.True(fsrs.Next(state, days + random.Next(1, 400), Rating.Good).Stability >= fsrs.Next(state, days, Rating.Good).Stability);
    }

    [Property]
    public void More_retention_never_gives_a_longer_interval(int seed)
    {
        var (_, state, random) = Some(seed);
        var (one, other) = (0.5 + random.NextDouble() * 0.5, 0.5 + random.NextDouble() * 0.5);
        Assert.True(Interval(Math.Max(one, other)) <= Interval(Math.Min(one, other)));

        int Interval(double retention) => new Fsrs(FsrsParameters.Default, retention).Interval(state.Stability);
    }

    private static (Fsrs Fsrs, MemoryState State, Random Random) Some(int seed)
    {
        var random = new Random(seed);
        var fsrs = new Fsrs(FsrsParameters.Default, 0.7 + random.NextDouble() * 0.29);
        var state = fsrs.First((Rating)random.Next(1, 5));
        for (var left = random.Next(12); left > 0; left--)
            state = fsrs.Next(state, random.Next(3) == 0 ? 0 : random.Next(1, 200), (Rating)random.Next(1, 5));
        return (fsrs, state, random);
    }
}
