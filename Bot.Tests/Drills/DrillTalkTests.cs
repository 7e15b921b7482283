using System.Globalization;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>A drill as it is talked through.</summary>
public sealed class DrillTalkTests : IAsyncLifetime
{
    private const string Message = "The case rattles, and I can't open it.";

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await DrillDesk.StageAsync(
            false, SampleDrill.Text, SampleDrill.Of("second", "name_emotion", 2), SampleDrill.Of("slow", "slow_down", 1));
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _chat = _stage.Enter();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task It_is_said_what_it_is_and_nothing_of_the_message_before_ready()
    {
        await _chat.SayAsync("drill");
        var offer = _chat.Messages.Last;
        Assert.Contains("A wet cello", offer.Said, StringComparison.Ordinal);
        Assert.Contains("saying what the customer feels", offer.Said, StringComparison.Ordinal);
        Assert.Contains("90 seconds", offer.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("rattles", offer.Activity.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("Practice", offer.Summary, StringComparison.Ordinal);
        Assert.Empty(await _stage.TimeOutsAsync());
    }

    [Fact]
    public async Task The_clock_starts_with_ready_and_is_told_in_the_persons_own_time()
    {
        await _chat.SendAsync(_chat.Activity("message", activity => (activity["text"], activity["localTimezone"]) = ("drill", "Asia/Kolkata")));
        await _stage.WalkAsync(TimeSpan.FromMinutes(7));
        await _chat.PressLastAsync("drill.ready");
        var deadline = Assert.Single(await _stage.DrillsAsync()).Deadline!.Value;
        Assert.InRange(deadline, _stage.Clock.GetUtcNow() + TimeSpan.FromSeconds(60), _stage.Clock.GetUtcNow() + TimeSpan.FromSeconds(90));
        var there = deadline.ToOffset(TimeSpan.FromHours(5.5));
        Assert.Contains(Message, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"Until {there:H:mm:ss}"), _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_while_it_waits_is_the_reply_and_the_coach_quotes_it()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("Stop the parcel. <name_emotion: You must be dreading it.> <minimising: Just calm down.>");
        Assert.Contains("What landed\n“You must be dreading it.”\nWhy name_emotion.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("What got in the way\n“Just calm down.”\nWhy minimising.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Take the small word out", _chat.LastSaid, StringComparison.Ordinal);
        var go = Assert.Single(await _stage.GoesAsync());
        Assert.Equal((1, false), (go.Number, go.ToImpatient));
        Assert.StartsWith("Stop the parcel.", go.Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.TimeOutsAsync()).State);
    }

    [Fact]
    public async Task The_cards_own_field_will_do_as_well_and_the_card_shrinks_to_what_was_said()
    {
        await _chat.ReadyAsync();
        var asked = _chat.Messages.Last;
        await _chat.PressLastAsync("drill.reply", data => data["line"] = $" {DrillDesk.Felt} ");
        Assert.Equal(DrillDesk.Felt, Assert.Single(await _stage.GoesAsync()).Text);
        var left = _chat.Messages.All.Single(message => message.Id == asked.Id);
        Assert.Contains("You said", left.Said, StringComparison.Ordinal);
        Assert.Empty(left.Presses);
    }

    [Fact]
    public async Task At_most_three_things_landed_and_one_got_in_the_way_the_drills_own_first()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("<open_question: q> <offer_choices: o> <summarise_need: s> <take_responsibility: t> <name_emotion: n> <blame: b> <defensive: d>");
        Assert.Equal(4, _chat.LastSaid.Split("\nWhy ").Length - 1);
        Assert.Contains("What landed\n“n”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Single(_chat.LastSaid.Split('\n'), line => line is "Why blame." or "Why defensive.");
    }

    [Fact]
    public async Task Where_nothing_of_it_was_there_the_drills_hint_is_the_thing_to_try()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync(DrillDesk.Plain);
        Assert.Contains("no line in it that I can point at", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("One thing to try\nSay what it may be like", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_coach_can_not_read_is_said_honestly()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("short");
        Assert.Contains("too short for me", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_go_meets_the_same_customer_and_both_stand_side_by_side_with_what_changed()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("<minimising: Calm down>, please.");
        await _chat.PressLastAsync("drill.again");
        Assert.Contains(Message, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Second go", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Until ", _chat.LastSaid, StringComparison.Ordinal);

        await _chat.SayAsync(DrillDesk.Felt);
        var said = _chat.LastSaid;
        Assert.InRange(said.IndexOf("First go", StringComparison.Ordinal), 0, said.LastIndexOf("Second go", StringComparison.Ordinal));
        Assert.Contains("Now it says what they feel.", said, StringComparison.Ordinal);
        Assert.Contains("“Calm down” is gone.", said, StringComparison.Ordinal);
        Assert.Contains("You must be dreading what is in there.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(_chat.Messages.Last.Presses, press => press.Verb == "drill.again");
        await _chat.PressLastAsync("drill.done");
        Assert.Equal((int)Rating.Hard, Assert.Single(await _stage.DrillsAsync()).Rating);
        Assert.Equal(2, (await _stage.GoesAsync()).Count);
    }

    [Fact]
    public async Task Done_remembers_the_skill_once_and_leaves_what_was_told_to_be_read()
    {
        await _chat.DrillAsync(DrillDesk.Felt);
        await _chat.PressLastAsync("drill.begin");
        var memory = Assert.Single(await _stage.SkillsAsync());
        Assert.Equal(("name_emotion", (int)Rating.Easy, 1), (memory.Subject, memory.Rating, memory.Reviews));
        var coached = _chat.Messages.All.Single(message => message.Said.Contains("What landed", StringComparison.Ordinal));
        Assert.Contains("dreading", coached.Said, StringComparison.Ordinal);
        Assert.Empty(coached.Presses);
    }

    [Fact]
    public async Task A_skill_that_is_due_makes_no_dilemma_due()
    {
        await _chat.DrillAsync(DrillDesk.Felt);
        await _stage.WalkAsync(TimeSpan.FromDays(40));
        Assert.False(await _stage.KeptAsync(db => db.Deliveries.AnyAsync(row => row.Kind == DeliveryKind.Nudge)));
        await _chat.BeginAsync();
        await _chat.PlayToTheEndAsync(new Random(1));
        var dilemma = await _stage.KeptAsync(db => db.Memories.SingleAsync(row => row.Kind == MemoryKind.Dilemma));
        Assert.Equal(dilemma.DueAt, (await _stage.KeptAsync(db => db.Rhythms.SingleAsync())).NudgeAt);
    }

    [Fact]
    public async Task Right_three_times_with_two_nights_between_counts_as_automatic_and_is_said_once()
    {
        for (var time = 1; time <= 4; time++)
        {
            await _chat.DrillAsync(DrillDesk.Felt, "drill feelings");
            Assert.Equal(time == 3, _chat.LastSaid.Contains("counts as automatic", StringComparison.Ordinal));
            await _stage.WalkAsync(TimeSpan.FromDays(2));
        }
    }

    [Fact]
    public async Task Progress_tells_what_was_drilled_and_since_when_it_comes_by_itself()
    {
        await _chat.SayAsync("progress");
        Assert.DoesNotContain("In drills", _chat.LastSaid, StringComparison.Ordinal);

        var days = new List<string>();
        for (var time = 1; time <= 3; time++)
        {
            await _chat.DrillAsync(DrillDesk.Felt, "drill feelings");
            days.Add(_stage.Clock.GetUtcNow().ToString("d MMMM", CultureInfo.InvariantCulture));
            await _stage.WalkAsync(TimeSpan.FromDays(2));
            await _chat.SayAsync("progress");
            Assert.Contains("Saying what the customer feels", _chat.LastSaid, StringComparison.Ordinal);
            Assert.Contains(
                time switch { 1 => $"one drill, on {days[0]}", 2 => $"2 drills, the last on {days[1]}", _ => $"comes by itself since {days[2]}" }, _chat.LastSaid, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_weakest_skill_comes_and_never_the_same_customer_twice_running()
    {
        await _chat.DrillAsync(DrillDesk.Felt);
        await _chat.DrillAsync("nothing");
        Assert.Equal(["wet-cello", "slow"], (await _stage.DrillsAsync()).Select(row => row.DrillId));
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        await _chat.SayAsync("drill");
        Assert.Equal("second", (await _stage.DrillsAsync())[^1].DrillId);
    }

    [Theory]
    [InlineData("drill name emotion", "wet-cello")]
    [InlineData("Drill feelings!", "wet-cello")]
    [InlineData("drill slowing down", "slow")]
    [InlineData("drill feelngs", "wet-cello")]
    public async Task A_skill_can_be_asked_for_in_plain_words(string word, string drill)
    {
        await _chat.SayAsync(word);
        Assert.Equal(drill, Assert.Single(await _stage.DrillsAsync()).DrillId);
    }

    [Fact]
    public async Task A_skill_that_is_not_understood_is_answered_with_those_there_are()
    {
        await _chat.SayAsync("drill juggling");
        Assert.Equal("I have no drill called “juggling”. There is: feelings, slow down.", _chat.LastSaid);
        Assert.Empty(await _stage.DrillsAsync());
    }

    [Fact]
    public async Task Another_time_leaves_no_trace()
    {
        await _chat.SayAsync("drill");
        await _chat.PressLastAsync("drill.putaway");
        Assert.Empty(await _stage.DrillsAsync());
        Assert.Contains("Another time, then.", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(_chat.Messages.Last.Presses);
    }

    [Fact]
    public async Task Without_a_clock_no_time_is_named_and_nothing_runs_out()
    {
        await _chat.SayAsync("settings");
        await _chat.PressLastAsync("settings.save", data => (data["clock"], data["nudges"], data["days"], data["workFrom"], data["workTo"]) = ("false", "true", "1,2,3,4,5", "09:00", "17:00"));
        Assert.Contains("Drills have no clock.", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("drill");
        Assert.DoesNotContain("seconds", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.PressLastAsync("drill.ready");
        Assert.DoesNotContain("Until", _chat.LastSaid, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        Assert.Empty(await _stage.TimeOutsAsync());
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Equal(DrillStatus.Answered, await _stage.StatusAsync());
    }

    [Theory]
    [InlineData("help")]
    [InlineData("progress")]
    [InlineData("settings")]
    [InlineData("resume")]
    public async Task A_word_in_the_middle_is_a_word_and_the_message_still_waits(string word)
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync(word);
        Assert.Equal(DrillStatus.Waiting, await _stage.StatusAsync());
        await _chat.SayAsync("help her first");
        Assert.Equal("help her first", Assert.Single(await _stage.GoesAsync()).Text);
    }

    [Fact]
    public async Task A_line_that_only_begins_like_the_word_is_the_reply()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("drill into the wall, and I will be there");
        Assert.Single(await _stage.GoesAsync());
    }

    [Fact]
    public async Task The_word_in_the_middle_shows_the_same_customer_with_the_same_end()
    {
        await _chat.ReadyAsync();
        var before = _chat.LastSaid;
        await _chat.SayAsync("drill");
        Assert.Equal(before, _chat.LastSaid);
        Assert.Single(await _stage.TimeOutsAsync());
        Assert.Single(_chat.Messages.All, message => message.Presses.Any(press => press.Verb == "drill.reply"));
    }

    [Fact]
    public async Task Stop_puts_it_away_without_a_trace_and_it_can_be_taken_up_again()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("stop");
        Assert.Contains("Put away for later", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await _stage.TimeOutsAsync()).State);
        Assert.Empty(await _stage.SkillsAsync());
        await _chat.PressLastAsync("drill.takeup");
        Assert.Contains("A wet cello", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.PressLastAsync("drill.ready");
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Equal(DrillStatus.Answered, await _stage.StatusAsync());
    }

    [Fact]
    public async Task Resume_brings_back_what_was_stopped()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        Assert.Contains(_chat.Messages.Last.Presses, press => press.Verb == "drill.ready");
    }

    [Fact]
    public async Task Stop_after_a_reply_is_the_end_and_counts()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync(DrillDesk.Felt);
        await _chat.SayAsync("stop");
        Assert.Equal(DrillStatus.Done, await _stage.StatusAsync());
        Assert.Single(await _stage.SkillsAsync());
    }

    [Fact]
    public async Task A_dilemma_that_is_open_waits_and_is_spoken_of_at_the_end()
    {
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
        await _chat.ReadyAsync();
        await _chat.SayAsync("This is for the drill.");
        Assert.Single(await _stage.GoesAsync());
        Assert.Equal(1, await _stage.DecisionsAsync());
        await _chat.PressLastAsync("drill.done");
        Assert.Contains("“The wrong blue” is still open", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("This is for the dilemma.");
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task A_dilemma_that_is_asked_for_puts_the_drill_away()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync("practice");
        Assert.Equal(DrillStatus.PutAway, await _stage.StatusAsync());
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("Put away for later", StringComparison.Ordinal));
        Assert.Contains("The wrong blue", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dilemma_that_is_not_there_puts_nothing_away()
    {
        await _chat.SayAsync("drill");
        await _chat.SayAsync("practice zzzzzz");
        Assert.Equal(DrillStatus.Offered, await _stage.StatusAsync());
    }

    [Fact]
    public async Task That_is_not_what_I_meant_takes_it_out_of_the_card_and_of_what_counts_and_is_kept_for_review()
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync(DrillDesk.Felt);
        await _chat.PressLastAsync("drill.notmeant", data => data["meant"] = "1");
        Assert.DoesNotContain("What landed", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("counts for nothing", _chat.LastSaid, StringComparison.Ordinal);
        var go = Assert.Single(await _stage.GoesAsync());
        Assert.Contains("\"withdrawn\":true", go.Findings, StringComparison.Ordinal);
        Assert.Equal(DrillDesk.Felt, go.Text);
        await _chat.PressLastAsync("drill.done");
        Assert.Equal((int)Rating.Again, Assert.Single(await _stage.DrillsAsync()).Rating);
    }

    [Theory]
    [InlineData("")]
    [InlineData("77")]
    [InlineData("2")]
    [InlineData("x")]
    public async Task A_choice_that_is_none_takes_nothing_out(string choice)
    {
        await _chat.ReadyAsync();
        await _chat.SayAsync(DrillDesk.Felt);
        await _chat.PressLastAsync("drill.notmeant", data => data["meant"] = choice);
        Assert.Contains("What landed", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", Assert.Single(await _stage.GoesAsync()).Findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_field_and_a_reply_that_is_too_long_are_told_and_it_still_waits()
    {
        await _chat.ReadyAsync();
        await _chat.PressLastAsync("drill.reply", data => data["line"] = "  ");
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("nothing in it yet", StringComparison.Ordinal));
        await _chat.SayAsync(new string('x', 2001));
        Assert.Contains("longer than a reply", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(DrillStatus.Waiting, await _stage.StatusAsync());
        await _chat.SayAsync(DrillDesk.Felt);
        Assert.Single(await _stage.GoesAsync());
    }

    [Fact]
    public async Task Send_twice_is_one_reply_and_one_answer()
    {
        await _chat.ReadyAsync();
        var asked = _chat.Messages.Last;
        var before = _chat.Messages.All.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _chat.SubmitAsync(asked, asked.Press("drill.reply"), data => data["line"] = DrillDesk.Felt)));
        Assert.Single(await _stage.GoesAsync());
        Assert.Equal(before + 1, _chat.Messages.All.Count);
        await _chat.SubmitAsync(asked, asked.Press("drill.reply"), data => data["line"] = "Something else.");
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("What you said first is what counts", StringComparison.Ordinal) && message.Said.Contains("Something else.", StringComparison.Ordinal));
        Assert.Equal(DrillDesk.Felt, Assert.Single(await _stage.GoesAsync()).Text);
    }

    [Fact]
    public async Task An_activity_that_is_delivered_again_and_after_a_restart_has_one_effect()
    {
        await _chat.ReadyAsync();
        var asked = _chat.Messages.Last;
        var press = _chat.SubmitOf(asked, asked.Press("drill.reply"), data => data["line"] = DrillDesk.Felt);
        for (var i = 0; i < 3; i++)
            await _chat.SendAsync(press.DeepClone().AsObject());
        await _stage.RestartAsync();
        await _chat.SendAsync(press);
        Assert.Single(await _stage.GoesAsync());
        Assert.Equal(DrillStatus.Answered, await _stage.StatusAsync());
    }

    [Fact]
    public async Task Old_cards_do_nothing_more()
    {
        await _chat.SayAsync("drill");
        var offer = _chat.Messages.Last;
        await _chat.PressLastAsync("drill.ready");
        await _chat.SubmitAsync(offer, offer.Press("drill.ready"));
        await _chat.SayAsync(DrillDesk.Felt);
        var coached = _chat.Messages.Last;
        await _chat.SubmitAsync(offer, offer.Press("drill.putaway"));
        Assert.Equal(DrillStatus.Answered, await _stage.StatusAsync());
        await _chat.SubmitAsync(coached, coached.Press("drill.done"));
        foreach (var verb in new[] { "drill.done", "drill.again", "drill.notmeant" })
            await _chat.SubmitAsync(coached, coached.Press(verb));
        Assert.Equal(DrillStatus.Done, await _stage.StatusAsync());
        Assert.Equal(1, Assert.Single(await _stage.SkillsAsync()).Reviews);
        Assert.Single(await _stage.TimeOutsAsync());
        Assert.Empty(_stage.Errors);
    }

    [Fact]
    public async Task Somebody_elses_card_does_nothing()
    {
        await _chat.SayAsync("drill");
        var offer = _chat.Messages.Last;
        var other = _stage.Enter();
        await other.SubmitAsync(offer, offer.Press("drill.ready"));
        Assert.Equal(DrillStatus.Offered, await _stage.StatusAsync());
        Assert.DoesNotContain(other.Messages.All, message => message.Said.Contains("rattles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_it_began_with_stays_when_the_file_changes()
    {
        await _chat.ReadyAsync();
        _stage.Scenarios.Write(Path.Combine("Drills", "0.yaml"), SampleDrill.With("rattles", "sings"));
        await _stage.RestartAsync();
        await _chat.SayAsync("drill");
        Assert.Contains("rattles", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_word()
    {
        await _chat.SayAsync("help");
        Assert.Contains("drill feelings", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_did_a_drill_today_gets_no_nudge_today()
    {
        await _chat.BeginAsync();
        await _chat.PlayToTheEndAsync(new Random(1));
        var due = await _stage.KeptAsync(db => db.Rhythms.Select(row => row.NudgeAt).SingleAsync());
        await _stage.WalkAsync(due!.Value.AddHours(-3) - _stage.Clock.GetUtcNow());
        await _chat.DrillAsync(DrillDesk.Felt);
        await _stage.WalkAsync(TimeSpan.FromHours(9));
        Assert.DoesNotContain(
            await _stage.KeptAsync(db => db.Deliveries.Where(row => row.Kind == DeliveryKind.Nudge).ToListAsync()),
            row => row.State is DeliveryState.Sent);
    }
}
