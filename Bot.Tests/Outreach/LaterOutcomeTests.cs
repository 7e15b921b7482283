using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Scheduling;
using EmpathyBot.Scheduling.Sweeping;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EmpathyBot.Bot.Tests.Outreach;

public sealed class LaterOutcomeTests : IAsyncLifetime
{
    private const string News = "has not sent the first one";

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _chat = _stage.Enter();
        await _chat.BeginAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_a_choice_leads_to_arrives_days_later_as_a_message_of_its_own()
    {
        await ChooseAsync();
        var row = await DeliveryAsync();
        Assert.Equal(DeliveryState.Waiting, row.State);

        await _stage.WalkAsync(TimeSpan.FromDays(5));
        Assert.DoesNotContain(News, _chat.LastSaid, StringComparison.Ordinal);

        await _stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.Contains(News, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("You said", _chat.LastSaid, StringComparison.Ordinal);
        Assert.StartsWith("Practice", _chat.Messages.Last.Summary, StringComparison.Ordinal);
        row = await DeliveryAsync();
        Assert.Equal((DeliveryState.Sent, _chat.Messages.Last.Id), (row.State, row.MessageId));
    }

    [Fact]
    public async Task It_comes_within_working_hours_only()
    {
        // Due on Monday at ten; the person works from two in the afternoon.
        await _stage.RestartAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO rhythms ("PersonId", "WorkFrom", "WorkTo", "NudgesUnanswered") SELECT "Id", 840, 960, 0 FROM people"""));
        await ChooseAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(6) + TimeSpan.FromHours(3));
        Assert.Equal(DeliveryState.Waiting, (await DeliveryAsync()).State);

        await _stage.WalkAsync(TimeSpan.FromHours(2));
        var sent = await DeliveryAsync();
        Assert.Equal(DeliveryState.Sent, sent.State);
        Assert.InRange(sent.EndedAt!.Value.TimeOfDay, TimeSpan.FromHours(14), TimeSpan.FromHours(14.6));
    }

    [Fact]
    public async Task The_scheduler_sends_it_by_itself()
    {
        await ChooseAsync();
        var due = _stage.Clock.GetUtcNow().AddSeconds(-1);
        await _stage.RestartAsync(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, due).SetProperty(row => row.NextAt, due)));
        for (var waited = 0; waited < 600 && (await DeliveryAsync()).State is not DeliveryState.Sent; waited++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        Assert.Contains(News, _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_turn_makes_due_at_once_is_not_left_to_the_sweep_of_the_next_minute()
    {
        await ChooseAsync();
        await _chat.SayAsync("stop");
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        var scheduler = await _stage.Bot.Services.GetRequiredKeyedService<ISchedulerFactory>(SchedulingServices.Scheduler).GetScheduler();
        var planned = SweepTrigger.Key;
        await Patience.UntilAsync(async () => await scheduler.GetTrigger(planned) is not null);
        await _stage.Bot.Services.GetRequiredService<SweepTrigger>().PlanAsync(scheduler, due: null, CancellationToken.None);

        await _chat.SayAsync("resume");
        await Patience.UntilAsync(
            () => _chat.Messages.All.Any(message => message.Said.Contains(News, StringComparison.Ordinal)), SweepTrigger.Longest / 2);
    }

    [Fact]
    public async Task It_survives_a_restart()
    {
        await ChooseAsync();
        await _stage.RestartAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Contains(News, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Single(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_calls_it_off_and_taking_it_up_again_brings_it_back()
    {
        await ChooseAsync();
        await _chat.SayAsync("stop");
        var off = await DeliveryAsync();
        Assert.Equal((DeliveryState.Skipped, "The dilemma was put away."), (off.State, off.Reason));
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.DoesNotContain(News, _chat.LastSaid, StringComparison.Ordinal);

        await _chat.SayAsync("resume");
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(News, _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Putting_it_away_for_a_moment_brings_nothing_early()
    {
        await ChooseAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        await _stage.WalkAsync(TimeSpan.FromDays(5));
        Assert.DoesNotContain(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_button_leads_back_to_where_the_dilemma_stands()
    {
        await ChooseAsync();
        var before = _chat.Open.Said;
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        var news = _chat.Messages.Last;
        await _chat.ExecuteAsync(news, news.Press("later.talk"));
        Assert.Equal(before, _chat.LastSaid);
    }

    [Fact]
    public async Task It_can_not_be_had_early_by_a_press_that_somebody_made_up()
    {
        var brief = _chat.Open;
        await ChooseAsync();
        await _chat.SubmitAsync(brief, brief.Presses[0], data => (data["verb"], data["step"]) = ("later.open", 0));
        Assert.DoesNotContain(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(504)]
    public async Task What_may_not_have_arrived_is_not_sent_again_and_shown_at_the_next_turn(int status)
    {
        await ChooseAsync();
        _stage.Connector.Fault = _ => status;
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        _stage.Connector.Fault = _ => null;
        Assert.Equal(DeliveryState.Unknown, (await DeliveryAsync()).State);
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.DoesNotContain(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));

        await _chat.SayAsync("help");
        await _chat.SayAsync("help");
        Assert.Single(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_certainly_did_not_arrive_is_tried_again()
    {
        await ChooseAsync();
        _stage.Connector.Fault = _ => 502;
        await _stage.WalkAsync(TimeSpan.FromDays(6) + TimeSpan.FromSeconds(1));
        var row = await DeliveryAsync();
        Assert.Equal((DeliveryState.Waiting, true), (row.State, row.Tries > 0));

        _stage.Connector.Fault = _ => null;
        await _stage.WalkAsync(TimeSpan.FromHours(1));
        Assert.Equal(DeliveryState.Sent, (await DeliveryAsync()).State);
        Assert.Single(_chat.Messages.All, message => message.Said.Contains(News, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_on_one_of_several_things_in_a_message_takes_none_of_the_others_away()
    {
        await ChooseAsync();
        await _stage.RestartAsync(async db =>
        {
            var later = await db.Deliveries.AsNoTracking().SingleAsync();
            db.Add(new DeliveryRow { Key = "drop", Kind = DeliveryKind.Drop, PersonId = later.PersonId, DueAt = later.DueAt.AddHours(-1), NextAt = later.DueAt, About = "wrong-colour" });
            await db.SaveChangesAsync();
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHeardAt, later.DueAt.AddDays(-30)));
        });
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        var joined = _chat.Messages.Last;
        Assert.Contains(News, joined.Said, StringComparison.Ordinal);
        Assert.Contains("Begin", joined.Said, StringComparison.Ordinal);

        var looked = await _chat.ExecuteAsync(joined, joined.Press("later.talk"));
        Assert.Contains("drop.begin", looked.ToJsonString(), StringComparison.Ordinal);
        var begun = await _chat.ExecuteAsync(joined, joined.Press("drop.begin"));
        Assert.Contains(News, begun.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(News, _chat.Messages.All.Single(message => message.Id == joined.Id).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_the_channel_repeats_is_answered_alike_and_shows_nothing_twice()
    {
        await ChooseAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        var news = _chat.Messages.Last;
        var press = _chat.ExecuteOf(news, news.Press("later.talk"));
        var first = await (await _chat.SendAsync(press)).Content.ReadAsStringAsync();
        var shown = _chat.Messages.All.Count;
        var again = await (await _chat.SendAsync(press)).Content.ReadAsStringAsync();
        Assert.Equal(first, again);
        Assert.Equal(shown, _chat.Messages.All.Count);
    }

    private async Task ChooseAsync()
    {
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.SayAsync("She should not wait for our mistake.");
    }

    private Task<DeliveryRow> DeliveryAsync() => _stage.KeptAsync(db => db.Deliveries.SingleAsync(row => row.Kind == DeliveryKind.LaterOutcome));
}
