using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>Someone to talk to: a name and nothing else, to people who are there, and plain words where nobody is.</summary>
public sealed class TalkTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _ama = null!;
    private Chat _femi = null!;
    private Chat _greta = null!;

    public async Task InitializeAsync()
    {
        _stage = await SafetyStage.StageAsync();
        // Longer than a client waits in real time: what is refused is tried again by the bot's own clock.
        _stage.Connector.RetryAfter = 9;
        _ama = await _stage.MeetAsync("Ama");
        _femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        _greta = await _stage.MeetAsync("Greta", SafetyStage.Greta);
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task It_says_first_what_will_be_sent_and_sends_nothing_before_the_press()
    {
        await _ama.SayAsync("Talk to someone.");
        Assert.Contains("One press sends them your name", _ama.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.False(_femi.HasHeard("would like to talk"));
    }

    [Fact]
    public async Task Facilitators_get_the_name_and_nothing_else_and_who_asked_sees_with_how_many_it_arrived()
    {
        await _ama.BeginAsync();
        await _ama.AskToTalkAsync();
        Assert.True(_ama.HasHeard("on its way to 2 people"));
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        foreach (var facilitator in new[] { _femi, _greta })
        {
            Assert.Contains("Ama would like to talk to someone.", facilitator.LastSaid, StringComparison.Ordinal);
            Assert.DoesNotContain("They added", facilitator.LastSaid, StringComparison.Ordinal);
            Assert.DoesNotContain("The wrong blue", facilitator.LastSaid, StringComparison.Ordinal);
            Assert.StartsWith("Practice", facilitator.Messages.Last.Summary, StringComparison.Ordinal);
            Assert.DoesNotContain("Ama", facilitator.Messages.Last.Summary, StringComparison.Ordinal);
        }

        Assert.Contains("It has arrived with 2 people.", _ama.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, _ama.TimesHeard("It has arrived"));
        Assert.False(_ama.HasHeard("can’t reach anybody"));
    }

    [Fact]
    public async Task A_line_goes_with_it_when_there_is_one()
    {
        await _ama.AskToTalkAsync("After four, please.");
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.Contains("After four, please.", _femi.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_at_any_hour_and_in_any_pause()
    {
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(3));
        await _femi.SayAsync("pause");
        await _femi.TouchAsync("settings.pause", "without-end");
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.True(_femi.HasHeard("Ama would like to talk"));
    }

    [Fact]
    public async Task Who_asked_hears_when_somebody_is_on_it_and_the_others_see_that_it_is_taken()
    {
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        var became = await _femi.TouchAsync("safety.take");
        Assert.Contains("You are on it.", became.ToJsonString(), StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("Femi is on it", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Femi is on it", _greta.LastSaid, StringComparison.Ordinal);
        var late = await _greta.TouchAsync("safety.take");
        Assert.Contains("Femi is on it", late.ToJsonString(), StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(1));
        Assert.Equal(1, _ama.TimesHeard("is on it, and will"));
        Assert.False(_ama.HasHeard("Half an hour"));
    }

    [Fact]
    public async Task Of_two_who_press_at_the_same_moment_one_is_on_it()
    {
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        var answers = await Task.WhenAll(_femi.TouchAsync("safety.take"), _greta.TouchAsync("safety.take"));
        Assert.Single(answers, answer => answer.ToJsonString().Contains("You are on it.", StringComparison.Ordinal));
        Assert.Equal(1, await _stage.KeptAsync(db => db.TalkCalls.CountAsync(row => row.TookAt != null)));
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _ama.TimesHeard("is on it, and will"));
    }

    [Fact]
    public async Task Pressed_twice_and_asked_again_it_goes_out_once()
    {
        await _ama.SayAsync("talk to someone");
        await _ama.SayAsync("talk to someone");
        var cards = _ama.Messages.All.Where(message => message.Presses.Any(press => press.Verb == "safety.talk.send")).ToList();
        var twice = _ama.ExecuteOf(cards[0], cards[0].Press("safety.talk.send"));
        await _ama.SendAsync(twice);
        await _ama.SendAsync(twice);
        await _ama.ExecuteAsync(cards[0], cards[0].Press("safety.talk.send"));
        var other = await _ama.ExecuteAsync(cards[1], cards[1].Press("safety.talk.send"));
        Assert.Contains("nothing is sent twice", other.ToJsonString(), StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        await _ama.SayAsync("talk to someone");
        Assert.Contains("nothing is sent twice", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Equal(1, await _stage.KeptAsync(db => db.Talks.CountAsync()));
        Assert.Equal(1, _femi.TimesHeard("Ama would like to talk"));
    }

    [Fact]
    public async Task A_restart_between_asking_and_taking_loses_nothing()
    {
        await _ama.AskToTalkAsync();
        await _stage.RestartAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _femi.TimesHeard("Ama would like to talk"));
        await _stage.RestartAsync();
        await _femi.TouchAsync("safety.take");
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _ama.TimesHeard("Femi is on it"));
    }

    [Fact]
    public async Task A_facilitator_who_asks_gets_nothing_of_their_own()
    {
        await _femi.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.True(_greta.HasHeard("Femi would like to talk"));
        Assert.False(_femi.HasHeard("Femi would like to talk"));
        Assert.Contains("It has arrived with one person.", _femi.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_arrives_nowhere_within_a_minute_who_asked_is_told_so_with_whom_to_turn_to()
    {
        _stage.Connector.Fault = request =>
            request.Path.Value!.Contains(_femi.Conversation, StringComparison.Ordinal) || request.Path.Value.Contains(_greta.Conversation, StringComparison.Ordinal) ? 503 : null;
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(50));
        Assert.False(_ama.HasHeard("can’t reach anybody"));
        await _stage.WalkAsync(TimeSpan.FromSeconds(15));
        Assert.Contains("I can’t reach anybody for you right now.", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Contains(SafetyStage.Contact, _ama.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_has_taken_it_in_half_an_hour_who_asked_is_not_left_waiting()
    {
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromMinutes(31));
        Assert.Contains("Half an hour has gone by", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Contains(SafetyStage.Contact, _ama.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_to_whom_it_goes_and_goes_to_nobody_else()
    {
        await _greta.RemoveAsync();
        await _ama.SayAsync("talk to someone");
        Assert.Contains("This goes to Femi.", _ama.LastSaid, StringComparison.Ordinal);
        var named = _ama.Messages.Last;
        await _greta.SayAsync("progress");
        await _ama.SayAsync("talk to someone");
        Assert.Contains("This goes to Femi and Greta.", _ama.LastSaid, StringComparison.Ordinal);

        await _femi.RemoveAsync();
        var became = await _ama.ExecuteAsync(named, named.Press("safety.talk.send"));
        Assert.Contains("others than the card had named", became.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("This goes to Greta.", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Talks.CountAsync()));
        await _femi.SayAsync("progress");
        await _ama.ExecuteAsync(named, named.Press("safety.talk.send"));
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.True(_femi.HasHeard("Ama would like to talk"));
        Assert.False(_greta.HasHeard("Ama would like to talk"));
    }

    [Fact]
    public async Task Where_it_arrives_late_who_asked_hears_so_once()
    {
        var isDown = true;
        _stage.Connector.Fault = request => isDown && IsFacilitators(request) ? 503 : null;
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(65));
        Assert.Contains("I can’t reach anybody for you right now.", _ama.LastSaid, StringComparison.Ordinal);
        isDown = false;
        await _stage.WalkAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(1, _ama.TimesHeard("It has arrived with"));
        await _stage.WalkAsync(TimeSpan.FromHours(2));
        Assert.Equal(1, _ama.TimesHeard("It has arrived with"));
        Assert.False(_ama.HasHeard("It isn’t sent any more"));
    }

    [Fact]
    public async Task After_an_hour_that_reached_nobody_it_is_not_sent_any_more_and_who_asked_hears_so_with_whom_to_turn_to()
    {
        var isDown = true;
        _stage.Connector.Fault = request => isDown && IsFacilitators(request) ? 503 : null;
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromMinutes(61));
        Assert.Contains("It isn’t sent any more", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Contains(SafetyStage.Contact, _ama.LastSaid, StringComparison.Ordinal);
        isDown = false;
        await _stage.WalkAsync(TimeSpan.FromDays(4));
        await _femi.SayAsync("progress");
        Assert.False(_femi.HasHeard("Ama would like to talk"));
        Assert.Equal(1, _ama.TimesHeard("It isn’t sent any more"));
    }

    [Fact]
    public async Task A_wish_that_a_stopped_host_left_behind_is_not_delivered_days_later()
    {
        await _ama.AskToTalkAsync();
        await _stage.RestartAsync(db => db.Deliveries.Where(row => row.Kind == DeliveryKind.Talk || row.Kind == DeliveryKind.TalkNews)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, row => _stage.Clock.GetUtcNow().AddDays(4))));
        await _stage.WalkAsync(TimeSpan.FromDays(5));
        Assert.False(_femi.HasHeard("Ama would like to talk"));
        // Of all that would have been said on the way, only what is so by then.
        Assert.Equal(1, _ama.TimesHeard("It isn’t sent any more"));
        Assert.False(_ama.HasHeard("Half an hour has gone by"));
    }

    private bool IsFacilitators(HttpRequest request) =>
        request.Path.Value!.Contains(_femi.Conversation, StringComparison.Ordinal) || request.Path.Value.Contains(_greta.Conversation, StringComparison.Ordinal);

    [Theory]
    [InlineData(SafetyStage.Contact, "the care line")]
    [InlineData("", "somebody you trust")]
    public async Task Where_nobody_can_be_reached_it_says_so_at_once(string contact, string said)
    {
        await using var stage = await SafetyStage.StageAsync(contact, []);
        var alone = await stage.MeetAsync("Ama");
        await alone.SayAsync("talk to someone");
        Assert.Contains("I can’t reach anybody for you right now.", alone.LastSaid, StringComparison.Ordinal);
        Assert.Contains(said, alone.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await stage.KeptAsync(db => db.Talks.CountAsync()));
    }

    [Fact]
    public async Task The_word_works_where_a_reason_is_awaited_and_the_dilemma_stays_where_it_is()
    {
        await _ama.BeginAsync();
        await _ama.PressAsync("dilemma.choose", "send-now");
        await _ama.SayAsync("talk to someone");
        Assert.Contains("One press sends them your name", _ama.LastSaid, StringComparison.Ordinal);
        await _ama.PressAsync("dilemma.skip");
        await _ama.PressAsync("dilemma.choose", "call");
        Assert.Equal(1, await _stage.KeptAsync(db => db.Attempts.CountAsync(row => row.Status == AttemptStatus.Finished)));
    }

    [Fact]
    public async Task Whom_it_did_not_go_to_can_take_nothing_with_a_press_made_up()
    {
        var ben = await _stage.MeetAsync("Ben");
        await _ama.AskToTalkAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        var call = _femi.Offering("safety.take");
        await ben.ExecuteAsync(call, call.Press("safety.take"));
        Assert.Equal(TalkState.Waiting, await _stage.KeptAsync(db => db.Talks.Select(row => row.State).SingleAsync()));
    }
}
