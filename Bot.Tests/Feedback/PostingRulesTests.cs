using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A channel is not flooded: in the team's hours, one a day, so many a week, spread over its days. What doesn't fit waits, and never lapses.</summary>
public sealed class PostingRulesTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ChannelStage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task One_a_day()
    {
        await _stage.OfferAsync(0);
        var second = await _stage.OfferAsync(1);
        await _stage.WalkAsync(TimeSpan.FromHours(10));
        Assert.Single(_stage.Cards);
        Assert.Equal(DeliveryState.Waiting, (await _stage.RowAsync(ChannelDeliveryKeys.Prompt(second))).State);
        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.Equal(2, _stage.Cards.Count);
    }

    [Fact]
    public async Task Three_a_week_and_the_fourth_in_the_next()
    {
        var all = new List<Guid>();
        for (var writer = 0; writer < 4; writer++)
            all.Add(await _stage.OfferAsync(writer));
        // To Sunday night.
        await _stage.WalkAsync(TimeSpan.FromHours(13 + (5 * 24)));
        var posted = await PostedAsync();
        Assert.InRange(posted.Count, 2, 3);
        Assert.Equal(posted.Count, posted.Select(at => at.Date).Distinct().Count());
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Equal(4, (await PostedAsync()).Count);
        Assert.All(await PostedAsync(), at => Assert.True(at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && at.Hour is >= 9 and < 17));
    }

    [Fact]
    public async Task As_many_a_week_as_the_team_wants()
    {
        await _stage.Stage.KeptAsync(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(row => row.PromptsAWeek, 1)));
        await _stage.OfferAsync(0);
        await _stage.OfferAsync(1);
        await _stage.WalkAsync(TimeSpan.FromHours(13 + (5 * 24)));
        Assert.Single(await PostedAsync());
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Equal(2, (await PostedAsync()).Count);
    }

    [Fact]
    public async Task Not_outside_the_hours_of_the_team_by_its_own_clock()
    {
        // At eleven in London it is eight in the evening in Tokyo.
        await _stage.Stage.KeptAsync(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(row => row.Zone, "Asia/Tokyo")));
        await _stage.OfferAsync();
        await _stage.WalkAsync();
        Assert.Empty(_stage.Cards);
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        var at = Assert.Single(await PostedAsync());
        Assert.InRange(at.AddHours(9).Hour, 9, 16);
    }

    [Fact]
    public async Task What_waited_over_weeks_while_the_bot_was_down_is_still_posted_and_one_a_day()
    {
        await _stage.OfferAsync(0);
        await _stage.OfferAsync(1);
        await _stage.Stage.Clock.AdvanceAsync(TimeSpan.FromDays(21));
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Single(await PostedAsync());
        await _stage.WalkAsync(TimeSpan.FromDays(4));
        Assert.Equal(2, (await PostedAsync()).Count);
    }

    [Fact]
    public async Task What_is_taken_back_keeps_its_place_in_the_week()
    {
        var first = await _stage.PostAsync(0);
        await _stage.WithdrawAsync(first);
        await _stage.OfferAsync(1);
        await _stage.WalkAsync(TimeSpan.FromHours(5));
        Assert.Empty(_stage.Cards);
        Assert.Single(await PostedAsync());
    }

    private Task<List<DateTimeOffset>> PostedAsync() =>
        _stage.Stage.KeptAsync(db => db.Prompts.Where(row => row.PostedAt != null).OrderBy(row => row.PostedAt).Select(row => row.PostedAt!.Value).ToListAsync());
}
