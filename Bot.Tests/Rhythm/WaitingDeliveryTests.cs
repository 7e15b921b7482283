using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Rhythm;

public sealed class WaitingDeliveryTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.SayAsync("pause until further notice");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("resume")]
    [InlineData("quiet hours 18:00-08:30")]
    [InlineData("pause until tomorrow")]
    [InlineData("snooze 2 hours")]
    public async Task What_waits_is_looked_at_again_when_the_hours_change(string said)
    {
        var now = _stage.Clock.GetUtcNow();
        await PutAsync("waits", now.AddDays(-1), null, DeliveryState.Waiting);
        await PutAsync("to come", now.AddDays(3), now.AddDays(5), DeliveryState.Waiting);
        await PutAsync("sent", now.AddDays(-1), null, DeliveryState.Sent);

        await _chat.SayAsync(said);

        Assert.InRange((await NextAsync("waits"))!.Value, now, _stage.Clock.GetUtcNow());
        Assert.Equal(now.AddDays(3), (await NextAsync("to come"))!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Null(await NextAsync("sent"));
    }

    [Fact]
    public async Task Another_persons_are_left_alone()
    {
        var now = _stage.Clock.GetUtcNow();
        await PutAsync("waits", now.AddDays(-1), null, DeliveryState.Waiting);
        using var other = _stage.Enter();
        await other.SayAsync("quiet hours 18:00-08:30");
        Assert.Null(await NextAsync("waits"));
    }

    private Task<DateTimeOffset?> NextAsync(string key) =>
        _stage.KeptAsync(db => db.Deliveries.Where(row => row.Key == key).Select(row => row.NextAt).SingleAsync());

    private Task<int> PutAsync(string key, DateTimeOffset due, DateTimeOffset? next, DeliveryState state) => _stage.KeptAsync(async db =>
    {
        var person = await db.People.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        db.Deliveries.Add(new DeliveryRow { Key = key, Kind = DeliveryKind.LaterOutcome, PersonId = person, DueAt = due, NextAt = next, State = state });
        return await db.SaveChangesAsync();
    });
}
