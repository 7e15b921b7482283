using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What is to be gone from a channel is not given up; where it may stand all the same, its writer hears so.</summary>
public sealed class ChannelPatienceTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;
    private int _begun;

    public async Task InitializeAsync() => _stage = await ChannelStage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_removal_is_tried_until_it_is_done_and_is_in_the_way_of_nothing()
    {
        var id = await _stage.PostAsync();
        await _stage.WithdrawAsync(id);
        FailsUntil(_stage.Now.AddDays(3));
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.InRange((await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).Tries, 2, 9);
        // Once it has been tried as often as anything is. Two days, since what comes to a channel keeps apart.
        var later = _stage.Now.AddDays(2);
        var next = await _stage.OfferAsync(1, at: later);
        await _stage.KeepAsync(db =>
        {
            var row = db.ChannelDeliveries.Single(one => one.Key == ChannelDeliveryKeys.Remove(id));
            (row.Tries, row.NextAt) = (9, later);
        });
        await _stage.WalkAsync(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        Assert.Equal((DeliveryState.Waiting, 10), ((await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).Tries));
        Assert.Equal(PromptState.Open, (await _stage.PromptAsync(next)).State);
        FailsUntil(_stage.Now);
        await _stage.WalkAsync(TimeSpan.FromHours(1));
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
        Assert.Single(_stage.Cards);
    }

    [Fact]
    public async Task A_card_that_could_not_be_closed_is_tried_once_more_another_day()
    {
        var id = await _stage.PostAsync();
        var until = (await _stage.PromptAsync(id)).Until!.Value;
        await _stage.KeepAsync(db => db.ChannelDeliveries.Single(row => row.Key == ChannelDeliveryKeys.Close(id)).Tries = 9);
        FailsUntil(until.AddMinutes(1));
        await _stage.WalkAsync(until - _stage.Now + TimeSpan.FromSeconds(30));
        Assert.Equal(DeliveryState.Failed, (await _stage.RowAsync(ChannelDeliveryKeys.Close(id))).State);
        Assert.NotEmpty(_stage.Card.Presses);
        await _stage.WalkAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Empty(_stage.Card.Presses);
    }

    [Fact]
    public async Task What_was_taken_back_while_the_bot_is_thrown_out_is_told_to_its_writer_and_goes_when_the_bot_is_back()
    {
        var id = await _stage.PostAsync();
        await _stage.WithdrawAsync(id);
        _stage.Stage.Connector.GoesWrongInChannel = _ => new Mishap { Status = 403, Code = "BotNotInConversationRoster" };
        await _stage.WalkAsync();
        Assert.Contains(OfferNews.StillThere, await _stage.NewsAsync(id));
        var row = await _stage.RowAsync(ChannelDeliveryKeys.Remove(id));
        Assert.Equal(DeliveryState.Waiting, row.State);
        Assert.Equal(_stage.Now.AddDays(1), row.NextAt!.Value, TimeSpan.FromMinutes(1));
        // The bot was back before that was written.
        _stage.Stage.Connector.GoesWrongInChannel = _ => null;
        await _stage.KeepAsync(db => db.Teams.Single().GoneAt = null);
        await _stage.WalkAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Empty(_stage.Cards);
    }

    [Fact]
    public async Task Taken_back_while_it_was_posted_and_nobody_knows_whether_it_was_its_writer_hears_so()
    {
        var id = await _stage.OfferAsync();
        Begins(call =>
        {
            if (call == 1)
                _stage.ChangeAsync(id, row => row.State = PromptState.Withdrawn).GetAwaiter().GetResult();
            return new Mishap { Status = 500 };
        });
        await _stage.WalkAsync();
        Assert.Equal([OfferNews.MayStand], await _stage.NewsAsync(id));
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.True(_stage.Team.People[0].HasHeard("it may stand there all the same"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_press_on_a_card_of_which_nobody_knew_says_where_it_stands(bool isWithdrawn)
    {
        Begins(_ => new Mishap { Status = 500, Arrives = true });
        var id = await _stage.OfferAsync();
        await _stage.WalkAsync();
        Assert.Null((await _stage.PromptAsync(id)).MessageId);
        if (isWithdrawn)
            await _stage.KeepAsync(db => (db.Prompts.Single().State, db.Prompts.Single().Version) = (PromptState.Withdrawn, 9));
        var card = _stage.Card;
        await _stage.Team.PressAsync(_stage.Team.People[1], card, "feedback.give");
        Assert.Equal(card.Id, (await _stage.PromptAsync(id)).MessageId);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(isWithdrawn ? 0 : 1, _stage.Cards.Count);
        Assert.All(_stage.Cards, one => Assert.Equal(1, one.Updates));
    }

    [Fact]
    public async Task What_has_no_name_is_not_posted_where_so_few_are_left_that_they_would_know()
    {
        await using var stage = await ChannelStage.WithAsync(people: 5);
        var id = await stage.OfferAsync(named: false, at: stage.Now.AddMinutes(5));
        await stage.Team.LeaveAsync(stage.Team.People[4]);
        await stage.WalkAsync(TimeSpan.FromMinutes(7));
        Assert.Empty(stage.Cards);
        Assert.Equal((PromptState.Failed, DeliveryState.Failed), ((await stage.PromptAsync(id)).State, (await stage.RowAsync(ChannelDeliveryKeys.Prompt(id))).State));
        Assert.Equal([OfferNews.TooFew], await stage.NewsAsync(id));
        Assert.True(stage.Team.People[0].HasHeard("they would know whose it is"));
    }

    private void Begins(Func<int, Mishap?> answer) => _stage.Stage.Connector.GoesWrongInChannel = request =>
        request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal) ? answer(++_begun) : null;

    // Updates and deletions, for longer than a client tries again by itself.
    private void FailsUntil(DateTimeOffset until) => _stage.Stage.Connector.GoesWrongInChannel = request =>
        request.Method is "PUT" or "DELETE" && _stage.Now < until ? new Mishap { Status = 500, RetryAfter = 9 } : null;
}
