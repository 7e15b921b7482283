using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What was offered can be taken back wherever it stands, and then it is gone.</summary>
public sealed class WithdrawTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;

    private Hosting.Chat Ama => _stage.Team.People[0];

    public async Task InitializeAsync() => _stage = await OfferStage.OpenAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Before_its_day_it_never_comes_to_the_channel()
    {
        await OfferAsync();
        await TakeBackAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.ChannelRowsAsync()).State);
        Assert.Contains("Nobody is asked any more.", Assert.Single(Ama.Messages.All, message => message.Said.Contains("Taken back.", StringComparison.Ordinal)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_stands_there_it_goes_out_of_the_channel()
    {
        await OfferAsync();
        await _stage.WalkAsync();
        Assert.Single(_stage.Cards);
        await TakeBackAsync();
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(_stage.Cards, card => card.Said.Contains(OfferStage.Reply, StringComparison.Ordinal));
        Assert.Single(await _stage.ChannelRowsAsync(), row => row.Kind is ChannelDeliveryKind.Remove);
    }

    [Fact]
    public async Task Where_nobody_knows_whether_it_stands_there_they_hear_that_it_may()
    {
        await OfferAsync();
        _stage.Stage.Connector.GoesWrongInChannel = _ => new Hosting.Mishap { Status = 500 };
        await _stage.WalkAsync();
        Assert.Equal(PromptState.Open, await StateAsync());
        await TakeBackAsync();
        Assert.True(Ama.HasHeard("It may still stand in the channel"));
    }

    [Fact]
    public async Task After_its_time_too()
    {
        await OfferAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(14));
        Assert.Equal(PromptState.Closed, await StateAsync());
        await TakeBackAsync();
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(_stage.Cards, card => card.Said.Contains(OfferStage.Reply, StringComparison.Ordinal));
        Assert.Equal(PromptState.Withdrawn, await StateAsync());
    }

    [Fact]
    public async Task While_it_is_being_posted_whoever_posts_it_sees_to_it()
    {
        await OfferAsync();
        await _stage.KeepAsync(db => db.ChannelDeliveries.Single().State = DeliveryState.Sending);
        await TakeBackAsync();
        Assert.Equal(PromptState.Withdrawn, await StateAsync());
        Assert.Equal(DeliveryState.Sending, Assert.Single(await _stage.ChannelRowsAsync()).State);
    }

    [Fact]
    public async Task The_one_who_was_to_be_asked_hears_nothing_of_it()
    {
        // Ben has gone home by the time.
        await _stage.WalkAsync(TimeSpan.FromHours(9));
        await Ama.OfferReplyAsync();
        var ben = (await _stage.PersonAsync(1)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Ama.LookAsync(fields => fields["whom"] = ben);
        await Ama.PostAsync();
        await TakeBackAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.AsksAsync()).State);
        Assert.DoesNotContain(_stage.Team.People[1].Messages.All, message => message.Said.Contains(OfferStage.Reply, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twice_does_no_more_than_once_and_then_it_can_be_offered_again()
    {
        await OfferAsync();
        await _stage.WalkAsync();
        var card = Ama.Messages.All.Last(message => message.Presses.Any(press => press.Verb == "feedback.withdraw"));
        await Task.WhenAll(Ama.ExecuteAsync(card, card.Press("feedback.withdraw")), Ama.ExecuteAsync(card, card.Press("feedback.withdraw")));
        Assert.Single(await _stage.ChannelRowsAsync(), row => row.Kind is ChannelDeliveryKind.Remove);

        await Ama.OfferAgainAsync();
        await Ama.PostAsync();
        Assert.Equal([PromptState.Withdrawn, PromptState.Planned], (await _stage.PromptsAsync()).Select(row => row.State));
        Assert.Empty(_stage.Stage.Errors);
    }

    private async Task OfferAsync()
    {
        await Ama.OfferReplyAsync();
        await Ama.PostAsync();
    }

    private async Task TakeBackAsync()
    {
        var card = Ama.Messages.All.Last(message => message.Presses.Any(press => press.Verb == "feedback.withdraw"));
        await Ama.ExecuteAsync(card, card.Press("feedback.withdraw"));
    }

    private async Task<PromptState> StateAsync() => Assert.Single(await _stage.PromptsAsync()).State;
}
