using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>The clock: it holds through restarts, running out is part of the story, and a reply that crosses with it counts once.</summary>
public sealed class DrillClockTests : IAsyncLifetime
{
    private const string Message = "The case rattles, and I can't open it.";
    private const string Impatient = "Hello? I can hear a printer.";

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await DrillDesk.StageAsync();
        // In the middle of the night: what the person is doing now knows no hours.
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(3));
        _chat = _stage.Enter();
        await _chat.ReadyAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task The_end_of_the_time_is_written_with_ready_and_called_off_with_the_reply()
    {
        var drill = Assert.Single(await _stage.DrillsAsync());
        var timeOut = Assert.Single(await _stage.TimeOutsAsync());
        Assert.Equal((DeliveryKeys.TimeOut(drill.Id, 1), drill.Deadline, DeliveryState.Waiting), (timeOut.Key, timeOut.DueAt, timeOut.State));

        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.TimeOutsAsync()).State);
        var before = _chat.Messages.All.Count;
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(before, _chat.Messages.All.Count);
    }

    [Fact]
    public async Task Nothing_typed_by_the_end_is_an_interruption_one_quiet_card_and_no_trace()
    {
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains("Put away for later", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain(Impatient, _chat.LastSaid, StringComparison.Ordinal);
        Assert.StartsWith("Practice", _chat.Messages.Last.Summary, StringComparison.Ordinal);
        var row = Assert.Single(await _stage.DrillsAsync());
        Assert.Equal((DrillStatus.PutAway, null, null), (row.Status, row.Rating, row.EndedAt));
        Assert.Empty(await _stage.GoesAsync());
        Assert.Empty(await _stage.SkillsAsync());
        Assert.Equal((DeliveryState.Sent, _chat.Messages.Last.Id), ((await _stage.TimeOutsAsync())[0].State, row.CardId));

        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.Single(_chat.Messages.All, message => message.Said.Contains("Put away for later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_sent_at_its_time_not_before()
    {
        await _stage.WalkAsync(TimeSpan.FromSeconds(80));
        Assert.Contains(Message, _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_client_tells_that_they_type_hears_the_customer_again_and_has_all_the_time()
    {
        await _chat.TypingAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains(Impatient, _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("Until", _chat.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(2));
        Assert.Contains(Impatient, _chat.LastSaid, StringComparison.Ordinal);

        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Contains("Taken as your answer to what Ottilie said last.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.True(Assert.Single(await _stage.GoesAsync()).ToImpatient);
        await _chat.PressLastAsync("drill.done");
        Assert.Equal((int)Rating.Easy, Assert.Single(await _stage.DrillsAsync()).Rating);
        Assert.DoesNotContain(_chat.Messages.All, message => message.Presses.Any(press => press.Verb == "drill.reply"));
    }

    [Fact]
    public async Task Typing_before_ready_is_no_beginning()
    {
        await _chat.SayAsync("stop");
        await _chat.PressLastAsync("drill.takeup");
        await _chat.TypingAsync();
        await _chat.PressLastAsync("drill.ready");
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains("Put away for later", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_answered_once_has_begun_so_the_second_go_runs_out_into_the_story()
    {
        await _chat.SayAsync(DrillDesk.Plain);
        await _chat.PressLastAsync("drill.again");
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains(Impatient, _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Equal([false, true], (await _stage.GoesAsync()).Select(go => go.ToImpatient));
        await _chat.PressLastAsync("drill.done");
        Assert.Equal((int)Rating.Hard, Assert.Single(await _stage.DrillsAsync()).Rating);
    }

    [Fact]
    public async Task A_second_go_that_is_stopped_counts_for_nothing_and_the_first_for_what_it_was()
    {
        await _chat.SayAsync(DrillDesk.Felt);
        await _chat.PressLastAsync("drill.again");
        await _chat.SayAsync("stop");
        Assert.Equal((DrillStatus.Done, (int)Rating.Easy), (await _stage.DrillsAsync()).Select(row => (row.Status, row.Rating!.Value)).Single());
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(_chat.Messages.All, message => message.Said.Contains(Impatient, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_clock_survives_a_restart(bool hasBegun)
    {
        if (hasBegun)
            await _chat.TypingAsync();
        await _stage.RestartAsync();
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains(hasBegun ? Impatient : "Put away for later", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Single(_chat.Messages.All, message => message.Said.Contains(hasBegun ? Impatient : "Put away for later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_after_a_restart_is_in_time_as_before_it()
    {
        await _stage.RestartAsync();
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Contains("What landed", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("in time", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task A_reply_that_arrived_in_time_counts_once_although_the_time_out_went_out_and_it_is_said(bool hasBegun, bool byPress)
    {
        if (hasBegun)
            await _chat.TypingAsync();
        var asked = _chat.Messages.Last;
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        // As if the reply had waited for its turn while the clock ran out: what it was kept by says that it came before.
        await MoveDeadlineAsync(TimeSpan.FromMinutes(1));
        if (byPress)
            await _chat.SubmitAsync(asked, asked.Press("drill.reply"), data => data["line"] = DrillDesk.Felt);
        else
            await _chat.SayAsync(DrillDesk.Felt);
        Assert.Contains("Your reply had arrived in time: it is the one that counts", _chat.LastSaid, StringComparison.Ordinal);
        Assert.False(Assert.Single(await _stage.GoesAsync()).ToImpatient);
        Assert.DoesNotContain(_chat.Messages.All, message => message.Presses.Any(press => press.Verb is "drill.reply" or "drill.takeup"));
        await _chat.PressLastAsync("drill.done");
        Assert.Equal(1, Assert.Single(await _stage.SkillsAsync()).Reviews);
    }

    [Fact]
    public async Task A_reply_that_came_too_late_from_who_had_begun_answers_the_impatient_message_though_it_had_not_gone_out_yet()
    {
        await _chat.TypingAsync();
        await MoveDeadlineAsync(TimeSpan.FromSeconds(-1), andTimeOut: false);
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Contains("The time had just ended, and Ottilie was about to say: “Hello? I can hear a printer.”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.True(Assert.Single(await _stage.GoesAsync()).ToImpatient);
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.Contains("What landed", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_came_too_late_is_told_kindly_and_may_be_said_when_it_is_taken_up_again()
    {
        await _stage.WalkAsync(TimeSpan.FromSeconds(95));
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("The time had ended before this came", StringComparison.Ordinal));
        Assert.Empty(await _stage.GoesAsync());
        await _chat.PressLastAsync("drill.takeup");
        await _chat.PressLastAsync("drill.ready");
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Single(await _stage.GoesAsync());
        Assert.Equal(2, (await _stage.TimeOutsAsync()).Count);
    }

    [Fact]
    public async Task Too_late_from_the_card_gives_the_words_back_and_keeps_none()
    {
        var asked = _chat.Messages.Last;
        await _stage.WalkAsync(TimeSpan.FromSeconds(95));
        await _chat.SubmitAsync(asked, asked.Press("drill.reply"), data => data["line"] = "I was just about to say this.");
        var left = _chat.Messages.All.Single(message => message.Id == asked.Id);
        Assert.Contains("I was just about to say this.", left.Said, StringComparison.Ordinal);
        Assert.Empty(left.Presses);
        Assert.Empty(await _stage.GoesAsync());
        await _chat.SubmitAsync(asked, asked.Press("drill.reply"), data => data["line"] = "I was just about to say this.");
        Assert.Contains("I was just about to say this.", _chat.Messages.All.Single(message => message.Id == asked.Id).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_typed_into_a_card_whose_drill_has_been_taken_up_anew_are_given_back()
    {
        var asked = _chat.Messages.Last;
        await _stage.WalkAsync(TimeSpan.FromSeconds(95));
        await _chat.PressLastAsync("drill.takeup");

        await _chat.SubmitAsync(asked, asked.Press("drill.reply"), data => data["line"] = "I was just about to say this.");

        Assert.Contains("I was just about to say this.", _chat.Messages.All.Single(message => message.Id == asked.Id).Said, StringComparison.Ordinal);
        Assert.Empty(await _stage.GoesAsync());
    }

    [Fact]
    public async Task Too_late_before_the_time_out_went_out_puts_it_away_and_nothing_follows()
    {
        await MoveDeadlineAsync(TimeSpan.FromSeconds(-1), andTimeOut: false);
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Equal(DrillStatus.PutAway, await _stage.StatusAsync());
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.Single(_chat.Messages.All, message => message.Said.Contains("Put away for later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_afterwards_a_typed_line_is_something_else()
    {
        await _stage.WalkAsync(TimeSpan.FromMinutes(30));
        await _chat.SayAsync("good morning");
        Assert.Contains("I did not catch that", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_and_the_clock_at_the_very_same_moment_end_in_one_of_the_two()
    {
        var walk = _stage.WalkAsync(TimeSpan.FromSeconds(91));
        var said = _chat.SayAsync(DrillDesk.Felt);
        await Task.WhenAll(walk, said);
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        var row = Assert.Single(await _stage.DrillsAsync());
        var goes = await _stage.GoesAsync();
        Assert.Equal(row.Status is DrillStatus.Answered ? 1 : 0, goes.Count);
        Assert.True(row.Status is DrillStatus.Answered or DrillStatus.PutAway);
        Assert.All(await _stage.TimeOutsAsync(), timeOut => Assert.True(timeOut.State is DeliveryState.Sent or DeliveryState.Skipped));
        Assert.Empty(_stage.Errors);
    }

    [Fact]
    public async Task What_was_answered_in_time_is_not_timed_out_by_a_delivery_that_was_left_behind()
    {
        await _chat.SayAsync(DrillDesk.Felt);
        await _stage.RestartAsync(db => db.Deliveries.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, DeliveryState.Waiting).SetProperty(row => row.NextAt, row => row.DueAt).SetProperty(row => row.EndedAt, (DateTimeOffset?)null)));
        await _stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.Contains("What landed", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.TimeOutsAsync()).State);
    }

    [Fact]
    public async Task A_time_out_that_certainly_did_not_arrive_is_tried_again_and_counts_as_gone_out_once()
    {
        _stage.Connector.Fault = _ => 502;
        await _stage.WalkAsync(TimeSpan.FromSeconds(92));
        _stage.Connector.Fault = _ => null;
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.Single(_chat.Messages.All, message => message.Said.Contains("Put away for later", StringComparison.Ordinal));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await _stage.TimeOutsAsync()).State);
    }

    [Fact]
    public async Task One_that_may_not_have_arrived_is_shown_with_the_next_turn()
    {
        await _chat.TypingAsync();
        _stage.Connector.Fault = _ => 504;
        await _stage.WalkAsync(TimeSpan.FromSeconds(92));
        _stage.Connector.Fault = _ => null;
        await _chat.SayAsync("help");
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains(Impatient, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_takes_nothing_from_the_days_messages_and_a_pause_does_not_hold_it()
    {
        await _chat.SayAsync("pause");
        await _chat.SayAsync("pause for two weeks");
        await _stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains("Put away for later", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_playground_tells_that_it_is_to_come()
    {
        using var client = new HttpClient { BaseAddress = _stage.Bot.Url };
        var due = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync("/playground/due"))!["due"]!.AsArray();
        Assert.Equal(("timeout", "A wet cello"), ((string)due[0]!["kind"]!, (string)due[0]!["about"]!));
    }

    // The deadline as it is kept, from now; with it, where asked, when the delivery is due.
    private async Task MoveDeadlineAsync(TimeSpan by, bool andTimeOut = true)
    {
        var at = _stage.Clock.GetUtcNow() + by;
        await _stage.RestartAsync(async db =>
        {
            await db.DrillAttempts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, at));
            if (!andTimeOut)
                await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, at.AddMinutes(3)));
        });
    }
}
