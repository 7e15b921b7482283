using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What is erased stands in no channel any more.</summary>
public sealed class ChannelForgetTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ChannelStage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_somebody_offered_who_is_forgotten_is_gone_from_the_channel_without_being_asked_for()
    {
        await _stage.PostAsync();
        await _stage.OfferAsync(at: _stage.Now.AddDays(3));
        await _stage.Team.People[0].ForgetAsync();
        await _stage.Stage.ErasedAsync();
        // By the clock of the machine: nobody walks.
        await Patience.UntilAsync(() => _stage.Cards.Count == 0);
        Assert.Equal(0, await _stage.Stage.KeptAsync(db => db.Prompts.CountAsync()));
        await _stage.WalkAsync(TimeSpan.FromDays(9));
        Assert.Empty(_stage.Cards);
        Assert.All(await _stage.Stage.KeptAsync(db => db.ChannelDeliveries.ToListAsync()), row => Assert.True(row.State is DeliveryState.Sent or DeliveryState.Skipped, row.Key));
        Assert.Empty(_stage.Stage.Errors);
    }

    [Fact]
    public async Task Forgotten_while_the_request_runs_it_is_out_again_at_once()
    {
        var id = await _stage.OfferAsync();
        _stage.Stage.Connector.GoesWrongInChannel = request =>
        {
            if (request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal))
                _stage.Stage.KeptAsync(db => db.Prompts.Where(row => row.Id == id).ExecuteDeleteAsync()).GetAwaiter().GetResult();
            return null;
        };
        await _stage.WalkAsync();
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
        Assert.Equal(0, await _stage.Stage.KeptAsync(db => db.Deliveries.CountAsync(row => row.Kind == DeliveryKind.OfferNews || row.Kind == DeliveryKind.OfferTold)));
    }

    [Fact]
    public async Task Emptied_after_its_years_while_the_request_runs_it_is_out_again_at_once()
    {
        var id = await _stage.OfferAsync();
        await _stage.Stage.KeptAsync(db => db.Prompts.ExecuteUpdateAsync(set => set.SetProperty(row => row.OfferedAt, _stage.Now.AddYears(-2))));
        _stage.Stage.Connector.GoesWrongInChannel = request =>
        {
            if (request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal))
                _stage.Stage.Bot.Services.GetRequiredService<WordsExpiry>().RunAsync(CancellationToken.None).GetAwaiter().GetResult();
            return null;
        };
        await _stage.WalkAsync();
        Assert.Null((await _stage.PromptAsync(id)).Text);
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
    }

    [Fact]
    public async Task Who_was_asked_and_is_forgotten_while_the_request_runs_stands_there_no_more()
    {
        await using var stage = await ChannelStage.WithAsync(people: 2);
        var (id, ben) = (await stage.OfferAsync(), await stage.PersonAsync(1));
        stage.Stage.Connector.GoesWrongInChannel = request =>
        {
            if (request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal))
                stage.Stage.KeptAsync(db => db.People.Where(row => row.Id == ben).ExecuteDeleteAsync()).GetAwaiter().GetResult();
            return null;
        };
        await stage.WalkAsync();
        Assert.Equal(1, stage.Card.Updates);
        Assert.DoesNotContain("Ben Okoro", stage.Card.Activity.ToJsonString(), StringComparison.Ordinal);
        var prompt = await stage.PromptAsync(id);
        Assert.Equal(prompt.Version, prompt.ShownVersion);
    }

    [Fact]
    public async Task Whose_note_stands_in_a_thread_loses_their_name_there_and_the_note_stays()
    {
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 3, shown: true);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("A note from Dario Okoro", _stage.Card.Said, StringComparison.Ordinal);
        await _stage.Team.People[3].ForgetAsync();
        await _stage.Stage.ErasedAsync();
        await Patience.UntilAsync(() => _stage.Card.Said.Contains("A note from a colleague", StringComparison.Ordinal));
        Assert.DoesNotContain("Dario", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Contains("You name the wait before anything else.", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Contains("One note so far.", _stage.Card.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_asked_by_name_stands_there_no_more_either()
    {
        var id = await _stage.PostAsync();
        var asked = await _stage.Stage.KeptAsync(db => db.PromptAsks.Where(row => row.PromptId == id).Select(row => row.PersonId).FirstAsync());
        var name = await _stage.Stage.KeptAsync(db => db.People.Where(row => row.Id == asked).Select(row => row.Name!).SingleAsync());
        Assert.Contains(name, _stage.Card.Said, StringComparison.Ordinal);
        await _stage.Team.People.Single(chat => chat.Name == name).ForgetAsync();
        await _stage.Stage.ErasedAsync();
        await Patience.UntilAsync(() => _stage.Card.Updates == 1);
        Assert.DoesNotContain(name, _stage.Card.Activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_in_a_team_s_week_goes_with_its_writer()
    {
        await _stage.Stage.KeptAsync(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(row => row.WeekWantedAt, _stage.Now)));
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1);
        await _stage.ChangeAsync(id, row => (row.Revised, row.SharedAt, row.ForWeekAt) = ("Anew.", _stage.Now, _stage.Now));
        await _stage.WalkAsync(TimeSpan.FromDays(3) + TimeSpan.FromHours(5));
        Assert.Equal(2, _stage.Cards.Count);
        await _stage.Team.People[0].ForgetAsync();
        await _stage.Stage.ErasedAsync();
        await Patience.UntilAsync(() => _stage.Cards.Count == 0);
    }

    [Fact]
    public async Task Words_that_have_been_kept_long_enough_stand_in_no_channel_either()
    {
        var id = await _stage.PostAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        await _stage.Stage.KeptAsync(db => db.Prompts.ExecuteUpdateAsync(set => set.SetProperty(row => row.OfferedAt, _stage.Now.AddYears(-2))));
        await _stage.Stage.Bot.Services.GetRequiredService<WordsExpiry>().RunAsync(CancellationToken.None);
        Assert.Null((await _stage.PromptAsync(id)).Text);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_stage.Cards);
    }
}
