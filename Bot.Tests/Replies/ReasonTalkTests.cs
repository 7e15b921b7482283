using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>Reasons of which something comes: by message and by field, kept once, shown with the words that did it.</summary>
public sealed class ReasonTalkTests : IAsyncLifetime
{
    private const string Quote = "“One is left, and two have asked”\n —\nYour lead reads it twice.";
    private readonly SwitchedCoach _coach = new();
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithCoachAsync(_coach, SampleReason.Text);
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.ask", "which-day");
        await _chat.PressAsync("dilemma.choose", "send-now");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public void The_question_gives_nothing_away()
    {
        Assert.Contains("Why is it fair to", _chat.Open.Said, StringComparison.Ordinal);
        foreach (var told in new[] { "with-its-why", "explain", "twice" })
            Assert.DoesNotContain(told, _chat.Open.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_card_tells_what_came_of_the_choice_and_then_what_was_made_of_the_reason(bool byField)
    {
        if (byField)
            await _chat.PressAsync("dilemma.reply", more: data => data["line"] = $" {SampleReason.Explained}  ");
        else
            await _chat.SayAsync(SampleReason.Explained);

        var next = Assert.Single(_chat.OpenCards).Said;
        Assert.Contains(Quote, next, StringComparison.Ordinal);
        Assert.InRange(next.IndexOf("writes the number down", StringComparison.Ordinal), 0, next.IndexOf(Quote, StringComparison.Ordinal));
        Assert.Contains("Two parcels are out.", next, StringComparison.Ordinal);
        Assert.StartsWith("It is not my blue. ", _coach.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_is_kept_with_the_decision_and_the_words_in_the_place_of_replies()
    {
        await _chat.SayAsync(SampleReason.Explained);
        var decision = await DecisionAsync();
        Assert.Equal((DecisionKind.Justify, "send-now", "with-its-why", (string?)null), (decision.Kind, decision.ChoiceId, decision.ReasonWay, decision.Text));
        Assert.Equal((2, 1, 2, 0), (decision.Trust, decision.Fairness, decision.Risk, decision.Effort));
        var reply = await _stage.KeptAsync(db => db.Replies.SingleAsync());
        Assert.Equal((decision.AttemptId, decision.Step, decision.At, SampleReason.Explained), (reply.AttemptId, reply.Step, reply.At, reply.Text));
        Assert.Contains("\"label\":\"explain_constraint\"", reply.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_tells_it_in_short_with_what_both_moved()
    {
        var question = _chat.Open;
        await _chat.SayAsync(SampleReason.Explained);
        var trail = _chat.Messages.All.Single(message => message.Id == question.Id);
        Assert.Contains("You: “One is left, and two have asked”", trail.Said, StringComparison.Ordinal);
        Assert.Contains("Your lead reads it twice.", trail.Said, StringComparison.Ordinal);
        Assert.Contains("writes the number down", trail.Said, StringComparison.Ordinal);
        Assert.Contains("Fairness +1", trail.Said, StringComparison.Ordinal);
        Assert.Empty(trail.Presses);
        Assert.InRange(trail.Card!["body"]!.AsArray().Count, 1, 4);
    }

    [Fact]
    public async Task The_ending_counts_what_it_moved()
    {
        await _chat.SayAsync(SampleReason.Explained);
        await _chat.PressAsync("dilemma.choose", "call");
        Assert.Contains("What each turn did", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Fairness +1", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("She can't wait for it.")]
    [InlineData("<open_question: Who else has asked for one>?")]
    [InlineData("short <explain_constraint: one is left>")]
    [InlineData(null)]
    public async Task Where_nothing_fits_nothing_comes_of_it_and_what_was_typed_is_said_to_be_kept(string? reason)
    {
        if (reason is null)
            await _chat.PressAsync("dilemma.skip");
        else
            await _chat.SayAsync(reason);

        var decision = await DecisionAsync();
        Assert.Null(decision.ReasonWay);
        Assert.Equal((2, 0, 2, 0), (decision.Trust, decision.Fairness, decision.Risk, decision.Effort));
        var next = Assert.Single(_chat.OpenCards).Said;
        Assert.Contains("writes the number down", next, StringComparison.Ordinal);
        foreach (var told in new[] { " —", "too short for me", "Your lead", "Fairness +1" })
            Assert.DoesNotContain(told, next, StringComparison.Ordinal);
        Assert.Equal(reason is null ? 0 : 1, await _stage.KeptAsync(db => db.Replies.CountAsync()));
        Assert.Equal(reason is not null, next.Contains("Your reason is kept as you wrote it. A reader looks for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_misread_is_taken_out_with_all_that_came_of_it_and_stays_out()
    {
        await _chat.SayAsync(SampleReason.Explained);
        var read = _chat.Open;
        for (var time = 0; time < 2; time++)
        {
            var card = (await _chat.ExecuteAsync(read, read.Press("debrief.misread"))).ToJsonString();
            Assert.Contains("I keep that I misread it", card, StringComparison.Ordinal);
            Assert.DoesNotContain("reads it twice", card, StringComparison.Ordinal);
        }

        var decision = await DecisionAsync();
        Assert.Equal((null, 2, 0, 2, 0), (decision.ReasonWay, decision.Trust, decision.Fairness, decision.Risk, decision.Effort));
        Assert.Contains("\"withdrawn\":true", (await _stage.KeptAsync(db => db.Replies.SingleAsync())).Findings, StringComparison.Ordinal);
        await _stage.RestartAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        Assert.Contains("I keep that I misread it", _chat.Open.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(_chat.Open.Presses, press => press.Verb == "debrief.misread");
        await _chat.PressAsync("dilemma.choose", "call");
        Assert.DoesNotContain("Fairness +1", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_ended_with_the_reason_it_is_taken_out_there()
    {
        var text = SampleReason.With("stakes: { trust: -1, fairness: 1 }\n            goes-to: the-return", "stakes: { trust: -1, fairness: 1 }\n            goes-to: too-late")
            .Replace("sees:\n      - when: sent-ahead\n        text: Two parcels are out.\n      - text: One parcel is out.", "sees: Two parcels are out.", StringComparison.Ordinal);
        await using var stage = await Stage.WithCoachAsync(_coach, text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "back-first");
        await chat.SayAsync(SampleReason.Explained);
        var ending = chat.Messages.Last;
        Assert.Contains("reads it twice", ending.Said, StringComparison.Ordinal);
        for (var time = 0; time < 2; time++)
        {
            var card = (await chat.ExecuteAsync(ending, ending.Press("debrief.misread"))).ToJsonString();
            Assert.Contains("I keep that I misread it", card, StringComparison.Ordinal);
            Assert.DoesNotContain("reads it twice", card, StringComparison.Ordinal);
            Assert.Contains("debrief.feel", card, StringComparison.Ordinal);
        }

        Assert.Null((await stage.KeptAsync(db => db.Decisions.SingleAsync(row => row.Kind == DecisionKind.Justify))).ReasonWay);
    }

    [Fact]
    public async Task A_flag_leads_its_own_way()
    {
        await _chat.SayAsync("<policy_hiding: Those are the rules>.");
        Assert.Contains("“Those are the rules”\n —\n\"Which rule?\" asks your lead.", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Equal(("as-it-says", 1), ((await DecisionAsync()).ReasonWay, (await DecisionAsync()).Effort));
    }

    [Fact]
    public async Task A_repeated_Send_has_one_effect_and_one_next_scene()
    {
        var question = _chat.Open;
        var before = _chat.Messages.All.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _chat.SubmitAsync(question, question.Press("dilemma.reply"), data => data["line"] = SampleReason.Explained)));
        await _chat.ExecuteAsync(question, question.Press("dilemma.reply"), data => data["line"] = "<policy_hiding: Rules>");
        Assert.Equal((3, before + 1), (await _stage.DecisionsAsync(), _chat.Messages.All.Count));
        Assert.Equal("with-its-why", (await DecisionAsync()).ReasonWay);
        Assert.Equal(1, await _stage.KeptAsync(db => db.Replies.CountAsync()));
    }

    [Fact]
    public async Task The_same_message_twice_is_one_reason()
    {
        var message = _chat.Activity("message", activity => activity["text"] = SampleReason.Explained);
        await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)message.DeepClone());
        await _chat.SendAsync(message);
        Assert.Equal((3, 1), (await _stage.DecisionsAsync(), await _stage.KeptAsync(db => db.Replies.CountAsync())));
    }

    [Fact]
    public async Task A_forged_press_asks_the_coach_nothing()
    {
        var question = _chat.Open;
        foreach (var id in new[] { "with-its-why", "opening", "back-first" })
            await _chat.SubmitAsync(question, question.Press("dilemma.reply"), data => (data["id"], data["line"]) = (id, SampleReason.Explained));
        Assert.Equal((2, 0), (await _stage.DecisionsAsync(), _coach.Reads));
    }

    [Fact]
    public async Task A_restart_keeps_the_way_though_the_coach_would_say_otherwise_now()
    {
        await _chat.SayAsync(SampleReason.Explained);
        _coach.Inner = new SwitchedCoach.Gruff();
        await _stage.RestartAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        Assert.Contains(Quote, _chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("Fairness\n+1", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Equal(1, _coach.Reads);
    }

    [Fact]
    public async Task What_was_made_of_it_stays_when_its_words_have_been_erased()
    {
        await _chat.SayAsync(SampleReason.Explained);
        await _stage.RestartAsync(db => db.Replies.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, (string?)null).SetProperty(row => row.Findings, (string?)null)));
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        Assert.Contains("…\n —\nYour lead reads it twice.", _chat.Open.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("two have asked", _chat.Open.Said, StringComparison.Ordinal);
    }

    private Task<DecisionRow> DecisionAsync() => _stage.KeptAsync(db => db.Decisions.SingleAsync(row => row.Kind == DecisionKind.Justify));
}
