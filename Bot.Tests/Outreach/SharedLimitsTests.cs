using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>Two hosts on one PostgreSQL keep the limits of Teams together.</summary>
public sealed class SharedLimitsTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private PrivateDatabase? _database;
    private RunningBot? _bot;

    public async Task InitializeAsync()
    {
        if (Machine.Postgres is null)
            return;
        _database = await PrivatePostgres.NewDatabaseAsync();
        // Makes the tables.
        _bot = await RunningBot.StartAsync(settings: new() { ["Storage:Database"] = _database.Address });
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_tenant_sees_at_most_fifty_in_a_second_from_both_together()
    {
        await using var one = Host();
        await using var other = Host();
        var moments = new List<TimeSpan>();
        for (var sent = 0; sent < 150; sent++)
        {
            moments.Add(await one.TakeAsync("tenant", $"one {sent}", CancellationToken.None));
            moments.Add(await other.TakeAsync("tenant", $"other {sent}", CancellationToken.None));
        }

        Assert.InRange(MostWithinASecond(moments), 40, 50);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_conversation_sees_at_most_seven_in_a_second_and_what_one_answers_counts_for_the_other()
    {
        await using var one = Host();
        await using var other = Host();
        var moments = new List<TimeSpan>();
        for (var sent = 0; sent < 20; sent++)
        {
            moments.Add(await one.TakeAsync("tenant", "chat", CancellationToken.None));
            moments.Add(await other.TakeAsync("another tenant", "chat", CancellationToken.None));
        }

        Assert.InRange(MostWithinASecond(moments), 1, 7);
        for (var answers = 0; answers < 6; answers++)
            one.Count("tenant", "another chat");
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await one.DisposeAsync();
        Assert.InRange(await other.TakeAsync("a third tenant", "another chat", CancellationToken.None), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_clock_that_was_far_ahead_makes_nobody_wait_for_it()
    {
        await using var host = Host();
        var now = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromDays(1));
        await host.TakeAsync("tenant", "chat", CancellationToken.None);
        _time.AdjustTime(now);
        Assert.InRange(await host.TakeAsync("tenant", "chat", CancellationToken.None), TimeSpan.FromDays(-1), TimeSpan.Zero);
    }

    private static int MostWithinASecond(List<TimeSpan> waits)
    {
        var moments = waits.Select(wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero).Order().ToList();
        return moments.Select((at, index) => moments.Skip(index).TakeWhile(other => other - at < TimeSpan.FromSeconds(1)).Count()).Max();
    }

    private SharedSlots Host() => new(
        new SlotBook(_bot!.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>(), _time), _time, NullLogger<SharedSlots>.Instance);
}
