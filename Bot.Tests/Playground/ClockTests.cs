using EmpathyBot.Bot.Playground;
using Microsoft.Extensions.Time.Testing;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _real = new(Nine);

    [Fact]
    public async Task Advancing_moves_the_time_and_the_real_time_goes_on_from_there()
    {
        using var clock = new PlaygroundClock(_real);
        var stamp = clock.GetTimestamp();

        var now = await clock.AdvanceAsync(new TimeSpan(1, 2, 0, 0));
        _real.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Nine.AddHours(26), now);
        Assert.Equal(Nine.AddHours(26).AddMinutes(5), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(26) + TimeSpan.FromMinutes(5), clock.GetElapsedTime(stamp));
    }

    [Fact]
    public async Task A_walk_stops_at_each_due_timer_in_order_and_at_its_own_time()
    {
        using var clock = new PlaygroundClock(_real);
        var seen = new List<(string Name, DateTimeOffset At)>();
        await using var second = Once(clock, TimeSpan.FromHours(3), () => seen.Add(("second", clock.GetUtcNow())));
        await using var first = Once(clock, TimeSpan.FromHours(1), () => seen.Add(("first", clock.GetUtcNow())));
        await using var beyond = Once(clock, TimeSpan.FromDays(9), () => seen.Add(("beyond", clock.GetUtcNow())));

        await clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal([("first", Nine.AddHours(1)), ("second", Nine.AddHours(3))], seen);
    }

    [Fact]
    public async Task A_timer_set_by_a_timer_on_the_way_fires_on_the_same_walk()
    {
        using var clock = new PlaygroundClock(_real);
        var ticks = new List<DateTimeOffset>();
        ITimer? again = null;
        again = clock.CreateTimer(_ =>
        {
            ticks.Add(clock.GetUtcNow());
            again!.Change(TimeSpan.FromHours(8), Timeout.InfiniteTimeSpan);
        }, null, TimeSpan.FromHours(8), Timeout.InfiniteTimeSpan);

        await clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal([Nine.AddHours(8), Nine.AddHours(16), Nine.AddHours(24)], ticks);
        await again.DisposeAsync();
    }

    [Fact]
    public async Task A_loop_that_waits_on_the_clock_gets_every_round_of_a_walk()
    {
        using var clock = new PlaygroundClock(_real);
        using var stop = new CancellationTokenSource();
        var rounds = new List<DateTimeOffset>();

        // On threads like those of the bot: whoever is woken goes on at once, and waits for no turn among tests.
        await Task.Run(async () =>
        {
            var loop = LoopAsync();
            await clock.AdvanceAsync(TimeSpan.FromHours(1));
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
        });

        Assert.Equal(Enumerable.Range(1, 60).Select(minute => Nine.AddMinutes(minute)), rounds);

        async Task LoopAsync()
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), clock, stop.Token);
                rounds.Add(clock.GetUtcNow());
            }
        }
    }

    [Fact]
    public async Task A_periodic_timer_fires_at_every_period_of_a_walk_and_not_after_it_is_disposed()
    {
        using var clock = new PlaygroundClock(_real);
        var ticks = 0;
        var timer = clock.CreateTimer(_ => ticks++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        await clock.AdvanceAsync(TimeSpan.FromDays(1));
        await timer.DisposeAsync();
        await clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(24, ticks);
        Assert.False(timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public async Task Timers_fire_by_themselves_as_the_real_time_passes_even_when_the_clock_was_moved()
    {
        using var clock = new PlaygroundClock(_real);
        await clock.AdvanceAsync(TimeSpan.FromDays(3));
        var fired = false;
        await using var timer = Once(clock, TimeSpan.FromDays(2), () => fired = true);

        for (var hours = 0; hours < 47; hours++)
            _real.Advance(TimeSpan.FromHours(1));

        Assert.False(fired);
        _real.Advance(TimeSpan.FromHours(1));
        Assert.True(fired);
    }

    [Fact]
    public async Task Two_walks_at_once_add_up()
    {
        using var clock = new PlaygroundClock(_real);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => clock.AdvanceAsync(TimeSpan.FromHours(1)))));

        Assert.Equal(Nine.AddHours(8), clock.GetUtcNow());
    }

    [Fact]
    public async Task It_never_goes_back()
    {
        using var clock = new PlaygroundClock(_real);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceAsync(TimeSpan.FromTicks(-1)));

        Assert.Equal(Nine, clock.GetUtcNow());
    }

    private static ITimer Once(TimeProvider clock, TimeSpan after, Action act) =>
        clock.CreateTimer(_ => act(), null, after, Timeout.InfiniteTimeSpan);
}
