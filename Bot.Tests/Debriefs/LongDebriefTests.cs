using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Debriefs;

/// <summary>The long form: questions with the run's own facts, each of which can be skipped, put off and taken up again.</summary>
public sealed class LongDebriefTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await DebriefDesk.StageAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _chat = _stage.Enter();
        await _chat.PlayAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Each_question_has_the_runs_own_facts_beside_it()
    {
        await _chat.DoAsync("debrief.more");
        Assert.Contains("It is not my blue.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Question 1 of 6", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.DoAsync("debrief.answer", null, ("line", "A Tuesday."));
        Assert.Contains("I'll send the right one tonight.", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.DoAsync("debrief.skip");
        Assert.Contains("writes the number down", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal("A Tuesday.", Assert.Single(await _stage.AnswersAsync()).Text);
    }

    [Fact]
    public async Task While_it_is_talked_over_nothing_waits_on_the_card_of_the_ending()
    {
        var ending = _chat.Messages.Last;
        await _chat.SayAsync("debrief");
        Assert.Empty(_chat.Messages.All.Single(message => message.Id == ending.Id).Presses);
        Assert.Contains("Both come home.", _chat.Messages.All.Single(message => message.Id == ending.Id).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_to_what_stayed_unasked_how_to_mend_it_and_ways_with_their_price()
    {
        await _chat.SayAsync("debrief");
        for (var skipped = 0; skipped < 4; skipped++)
            await _chat.DoAsync("debrief.skip");
        Assert.Contains("Is there a royal one left?", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("How it can be mended", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Yours: “I'll send the right one tonight.”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("The price: ", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("good ending", _chat.LastSaid, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_that_only_describes_gets_one_gentle_question_more_and_a_deeper_one_is_quoted()
    {
        await _chat.SayAsync("debrief");
        for (var skipped = 0; skipped < 3; skipped++)
            await _chat.DoAsync("debrief.skip");
        await _chat.SayAsync("To get it done.");
        Assert.Contains("One more question", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("own I was afraid of the queue.");
        Assert.Contains("You looked at your own part in it: “own I was afraid of the queue.”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(["intent", "intent-more"], (await _stage.AnswersAsync()).Select(row => row.Question));
    }

    [Fact]
    public async Task What_was_misread_in_an_answer_is_taken_back_and_what_was_begun_meanwhile_stays()
    {
        await _chat.SayAsync("debrief");
        await _chat.SayAsync("own At the desk.");
        Assert.Contains("You looked at your own part in it", _chat.LastSaid, StringComparison.Ordinal);
        var asked = _chat.Messages.Last;
        for (var time = 0; time < 2; time++)
        {
            var card = (await _chat.ExecuteAsync(asked, asked.Press("debrief.notmeant"), data => data["line"] = "I had be")).ToJsonString();
            Assert.Contains("Taken back", card, StringComparison.Ordinal);
            Assert.Contains("I had be", card, StringComparison.Ordinal);
            Assert.DoesNotContain("your own part", card, StringComparison.Ordinal);
        }

        var answer = Assert.Single(await _stage.AnswersAsync());
        Assert.Equal(("own At the desk.", null), (answer.Text, answer.Depth));
        await _chat.SayAsync("I had been quick.");
        Assert.Contains("Question 3 of 6", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_work_at_any_question_and_the_debrief_goes_on_where_it_stopped()
    {
        await _chat.SayAsync("debrief");
        await _chat.SayAsync("At the desk.");
        await _chat.SayAsync("help");
        Assert.Contains("talk over your last dilemma", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("stop");
        Assert.Contains("goes on where it stopped", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("Some other words.");
        Assert.Single(await _stage.AnswersAsync());
        await _chat.SayAsync("resume");
        Assert.Contains("Question 2 of 6", _chat.LastSaid, StringComparison.Ordinal);
        await _stage.RestartAsync();
        await _chat.SayAsync("I said yes.");
        Assert.Contains("Question 3 of 6", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_dilemma_makes_it_wait_and_what_is_typed_there_is_the_dilemmas()
    {
        await _chat.SayAsync("debrief");
        await _chat.SayAsync("practice");
        Assert.Equal(DebriefStatus.PutOff, (await _stage.DebriefAsync()).Status);
        await _chat.PressAsync("dilemma.begin");
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.SayAsync("She can't wait.");
        Assert.Empty(await _stage.AnswersAsync());
        await _chat.SayAsync("debrief");
        Assert.Contains("You are in the middle of", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_evening_it_comes_by_itself_and_says_nothing_of_what_was_felt()
    {
        await _chat.DoAsync("debrief.feel", "tense");
        await _chat.DoAsync("debrief.later");
        Assert.Contains("It waits until 16:40 today", _chat.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(6));
        Assert.Equal(DeliveryState.Waiting, Assert.Single(await _stage.DueAsync(DeliveryKind.Debrief)).State);
        await _stage.WalkAsync(TimeSpan.FromMinutes(50));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await _stage.DueAsync(DeliveryKind.Debrief)).State);
        Assert.StartsWith("Practice: looking back", _chat.Messages.Last.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("ense", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.DoAsync("debrief.more", "ready");
        Assert.Contains("Question 1 of 6", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_taken_up_before_the_evening_does_not_come_in_the_evening()
    {
        await _chat.DoAsync("debrief.later");
        await _chat.SayAsync("debrief");
        await _stage.WalkAsync(TimeSpan.FromHours(8));
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.DueAsync(DeliveryKind.Debrief)).State);
    }

    [Fact]
    public async Task Enough_is_enough_and_an_old_card_says_where_it_stands()
    {
        await _chat.SayAsync("debrief");
        var first = _chat.Messages.Last;
        await _chat.SayAsync("At the desk.");
        await _chat.ExecuteAsync(first, first.Press("debrief.answer"), data => data["line"] = "Something else.");
        Assert.Contains("Question 2 of 6", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.DoAsync("debrief.done");
        Assert.Equal("At the desk.", Assert.Single(await _stage.AnswersAsync()).Text);
        Assert.Contains("“debrief” goes on from there", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("debrief");
        Assert.Contains("Question 2 of 6", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_begun_in_a_field_is_kept_when_the_person_leaves_the_question_there()
    {
        await _chat.SayAsync("debrief");
        await _chat.DoAsync("debrief.later", null, ("line", "At the"));
        await _chat.SayAsync("debrief");
        Assert.Contains("Question 2 of 6", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.DoAsync("debrief.done", null, ("line", "I said"));
        Assert.Equal([("situation", "At the"), ("behaviour", "I said")], (await _stage.AnswersAsync()).Select(row => (row.Question, row.Text!)));
    }

    [Fact]
    public async Task Left_in_the_evening_it_can_be_taken_up_and_a_press_that_comes_twice_gets_the_same_card()
    {
        var later = _chat.Messages.Last;
        await TwiceAsync(_chat.ExecuteOf(later, later.Press("debrief.later")), "Go on talking it over");
        await _stage.WalkAsync(TimeSpan.FromHours(7));
        var ready = _chat.Messages.Last;
        await TwiceAsync(_chat.ExecuteOf(ready, ready.Press("debrief.later", "ready")), "It waits until");
        await TwiceAsync(_chat.ExecuteOf(ready, ready.Press("debrief.done", "ready")), "Left for now.");
        Assert.Null((await _stage.DebriefAsync()).PutOffTo);
        await _chat.SayAsync("debrief");
        Assert.Contains("Question 1 of 6", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_back_now_brings_the_one_that_was_asked_for_and_the_run_under_way_waits()
    {
        var first = (await _stage.DebriefAsync()).AttemptId;
        await _chat.DoAsync("debrief.later");
        await _stage.WalkAsync(TimeSpan.FromHours(7));
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.DoAsync("debrief.more", "ready");
        Assert.Contains("Question 1 of 6", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("“The wrong blue” waits meanwhile.", StringComparison.Ordinal));
        Assert.Equal((first, DebriefStatus.Open), (await _stage.DebriefAsync() is var debrief ? (debrief.AttemptId, debrief.Status) : default));
        Assert.Empty(_chat.OpenCards);
        await _chat.SayAsync("At the desk.");
        Assert.Single(await _stage.AnswersAsync());
        await _chat.DoAsync("debrief.done");
        await _chat.SayAsync("resume");
        Assert.Contains("Why is it fair?", _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_word_brings_what_was_left_last_also_where_another_run_has_ended_since_it_was_put_off()
    {
        var first = (await _stage.DebriefAsync()).AttemptId;
        await _chat.DoAsync("debrief.later");
        await _chat.PlayAsync();
        await _chat.SayAsync("debrief");
        Assert.NotEqual(first, await OpenAsync());
        await _chat.SayAsync("stop");
        await _stage.WalkAsync(TimeSpan.FromHours(7));
        await _chat.DoAsync("debrief.done", "ready");
        await _chat.SayAsync("debrief");
        Assert.Equal(first, await OpenAsync());
    }

    private Task<Guid> OpenAsync() => _stage.KeptAsync(db => db.Debriefs.Where(row => row.Status == DebriefStatus.Open).Select(row => row.AttemptId).SingleAsync());

    [Fact]
    public async Task A_line_kept_on_an_older_ending_leaves_the_open_debrief_where_it_is()
    {
        var ending = _chat.Messages.Last;
        var first = (await _stage.DebriefAsync()).AttemptId;
        await _chat.PlayAsync();
        await _stage.RestartAsync(db => db.Debriefs.Where(row => row.AttemptId == first).ExecuteDeleteAsync());
        await _chat.SayAsync("debrief");
        await _chat.ExecuteAsync(ending, ending.Press("debrief.line"), data => data["line"] = "Slowly.");
        await _chat.SayAsync("At the desk.");
        Assert.Equal(["line", "situation"], (await _stage.AnswersAsync()).Select(row => row.Question));
    }

    [Fact]
    public async Task On_a_card_with_something_else_only_what_was_taken_up_goes_also_for_a_press_that_comes_twice()
    {
        await _chat.DoAsync("debrief.later");
        // Whoever has not written that week gets one message a day.
        await _stage.RestartAsync(async db =>
        {
            var later = await db.Deliveries.AsNoTracking().SingleAsync(row => row.Kind == DeliveryKind.Debrief);
            db.Add(new DeliveryRow { Key = "drop", Kind = DeliveryKind.Drop, PersonId = later.PersonId, DueAt = later.DueAt.AddHours(-1), NextAt = later.DueAt, About = "wrong-colour" });
            await db.SaveChangesAsync();
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHeardAt, later.DueAt.AddDays(-30)));
        });
        await _stage.WalkAsync(TimeSpan.FromHours(7));
        var joined = _chat.Messages.Last;
        var press = _chat.ExecuteOf(joined, joined.Press("debrief.more", "ready"));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await _chat.SendAsync((JsonObject)press.DeepClone());
            var card = await answer.Content.ReadAsStringAsync();
            Assert.Contains("drop.begin", card, StringComparison.Ordinal);
            Assert.DoesNotContain("debrief.more", card, StringComparison.Ordinal);
        }

        Assert.Contains("Question 1 of 6", _chat.LastSaid, StringComparison.Ordinal);
    }

    private async Task TwiceAsync(JsonObject press, string said)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await _chat.SendAsync((JsonObject)press.DeepClone());
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
