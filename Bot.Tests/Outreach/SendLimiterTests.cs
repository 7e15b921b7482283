using EmpathyBot.Scheduling.Sending;
using Microsoft.Extensions.Time.Testing;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>No conversation and no tenant sees more than Teams lets through, however much is due at once.</summary>
public sealed class SendLimiterTests
{
    [Fact]
    public async Task A_conversation_sees_at_most_seven_in_a_second_and_sixty_in_thirty_and_1800_in_an_hour()
    {
        var sent = await SendAsync(2000, _ => "tenant", _ => "one conversation");
        Assert.InRange(MostWithin(sent, TimeSpan.FromSeconds(1)), 1, 7);
        Assert.InRange(MostWithin(sent, TimeSpan.FromSeconds(2)), 1, 8);
        Assert.InRange(MostWithin(sent, TimeSpan.FromSeconds(30)), 1, 60);
        Assert.InRange(MostWithin(sent, TimeSpan.FromHours(1)), 1, 1800);
    }

    [Fact]
    public async Task A_tenant_sees_at_most_fifty_in_a_second_and_others_do_not_wait_for_it()
    {
        var sent = await SendAsync(3000, i => i % 10 == 0 ? "small" : "large", i => $"conversation {i}");
        Assert.InRange(MostWithin(sent, TimeSpan.FromSeconds(1)), 1, 100);
        Assert.InRange((sent.Max() - sent.Min()).TotalSeconds, 2700 / 50, 2700 / 40);
    }

    [Fact]
    public async Task Answers_never_wait_and_what_the_bot_starts_gives_way_to_them()
    {
        var time = new FakeTimeProvider();
        var limiter = new SendLimiter(new OwnSlots(time), time);
        for (var i = 0; i < 6; i++)
            limiter.Count("tenant", "chat");
        var waiting = limiter.WaitAsync("tenant", "chat", CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));
        await waiting;
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nobody_wait_for_it()
    {
        var time = new FakeTimeProvider();
        var limiter = new SendLimiter(new OwnSlots(time), time);
        time.SetUtcNow(time.GetUtcNow().AddDays(1));
        await limiter.WaitAsync("tenant", "chat", CancellationToken.None);
        time.AdjustTime(time.GetUtcNow().AddDays(-1));
        await limiter.WaitAsync("tenant", "chat", CancellationToken.None);
    }

    private static async Task<List<DateTimeOffset>> SendAsync(int count, Func<int, string> tenant, Func<int, string> conversation)
    {
        var time = new FakeTimeProvider();
        var limiter = new SendLimiter(new OwnSlots(time), time);
        var sent = new List<DateTimeOffset>();
        var sending = Enumerable.Range(0, count).Select(async i =>
        {
            await limiter.WaitAsync(tenant(i), conversation(i), CancellationToken.None);
            lock (sent)
                sent.Add(time.GetUtcNow());
        }).ToList();
        while (sending.Exists(one => !one.IsCompleted))
            time.Advance(TimeSpan.FromMilliseconds(count > 2500 ? 10 : 50));
        await Task.WhenAll(sending);
        return sent;
    }

    private static int MostWithin(List<DateTimeOffset> sent, TimeSpan window)
    {
        var sorted = sent.Order().ToList();
        return sorted.Select((at, index) => sorted.Skip(index).TakeWhile(other => other - at < window).Count()).Max();
    }
}
