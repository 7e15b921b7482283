using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>Typed replies in a dilemma: by message and by field, kept once, shown with the words that moved the story.</summary>
public sealed class ReplyTalkTests : IAsyncLifetime
{
    private const string Quote = "You dread eight o'clock";
    private readonly SwitchedCoach _coach = new();
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        // One guise, so that it is always Ines.
        _stage = await Stage.WithCoachAsync(_coach, OfInes);
        _chat = _stage.Enter();
        await _chat.BeginAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    private static string OfInes
    {
        get
        {
            var text = SampleReply.Text;
            var (from, to) = (text.IndexOf("  - id: baker", StringComparison.Ordinal), text.IndexOf("start: hall", StringComparison.Ordinal));
            return (text[..from] + text[to..]).Replace(
                "            - text: \"{name} nods.\"\n              stakes: { trust: 1 }\n              goes-to: kitchen\n", "", StringComparison.Ordinal).Replace(
                "            - when: has-guests\n              text: \"{name} breathes", "            - text: \"{name} breathes", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_scene_asks_for_words_and_offers_nothing_else_to_say()
    {
        var said = _chat.Open.Said;
        Assert.Contains("Thirty people, and no lid.", said, StringComparison.Ordinal);
        Assert.Equal(["dilemma.ask", "dilemma.reply"], _chat.Open.Presses.Select(press => press.Verb));
        Assert.Equal("Send", _chat.Open.Press("dilemma.reply").Title);
        var field = _chat.Open.Card!["body"]!.AsArray().Single(element => (string?)element!["type"] == "Input.Text")!;
        Assert.Equal(("What do you say to her?", 2000), ((string?)field["label"], (int)field["maxLength"]!));
        Assert.DoesNotContain("dreading", _chat.Open.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("felt", _chat.Open.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_in_the_middle_of_writing_finds_what_they_had_begun()
    {
        await _chat.PressAsync("dilemma.ask", "which-hour", data => data["line"] = "I can see that you");
        var field = _chat.Open.Card!["body"]!.AsArray().Single(element => (string?)element!["type"] == "Input.Text")!;
        Assert.Equal("I can see that you", (string?)field["value"]);
    }

    [Fact]
    public async Task A_message_is_the_reply_and_the_next_card_has_its_quote_beside_what_came_of_it()
    {
        await _chat.SayAsync(SampleReply.Felt);
        var next = Assert.Single(_chat.OpenCards).Said;
        Assert.Contains($"“{Quote}”\n —\nInes breathes out.", next, StringComparison.Ordinal);
        Assert.Contains("The kitchen is quiet.", next, StringComparison.Ordinal);
        Assert.Equal("Thirty people, and no lid.", _coach.About);
    }

    [Fact]
    public async Task The_cards_own_field_will_do_as_well()
    {
        await _chat.PressAsync("dilemma.ask", "which-hour");
        await _chat.PressAsync("dilemma.reply", more: data => data["line"] = $"  {SampleReply.Felt} ");
        Assert.Contains($"“{Quote}”", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Equal(SampleReply.Felt, (await ReplyAsync()).Text);
        Assert.Equal("Thirty people, and no lid. At eight.", _coach.About);
    }

    [Fact]
    public async Task The_way_is_kept_with_the_decision_and_the_words_in_their_own_place()
    {
        await _chat.SayAsync(SampleReply.Felt);
        var decision = await _stage.KeptAsync(db => db.Decisions.SingleAsync());
        Assert.Equal((DecisionKind.Reply, "hall", "felt", (string?)null, 2), (decision.Kind, decision.SceneId, decision.ChoiceId, decision.Text, decision.Trust));
        var reply = await ReplyAsync();
        Assert.Equal((decision.AttemptId, decision.Step, decision.At, SampleReply.Felt), (reply.AttemptId, reply.Step, reply.At, reply.Text));
        Assert.Contains("\"label\":\"name_emotion\"", reply.Findings, StringComparison.Ordinal);
        Assert.DoesNotContain(Quote, reply.Findings, StringComparison.Ordinal);
        Assert.Equal(Legibility.Good, reply.Legibility);
    }

    [Fact]
    public async Task The_signals_are_kept_beside_the_words()
    {
        await _chat.SayAsync("sorry, sorry, fix first");
        Assert.Equal((2, true), ((await ReplyAsync()).Apologies, (await ReplyAsync()).FixBeforePerson));
    }

    [Fact]
    public async Task The_trail_keeps_the_quote_in_its_four_lines()
    {
        var scene = _chat.Open;
        await _chat.SayAsync(SampleReply.Felt);
        var trail = _chat.Messages.All.Single(message => message.Id == scene.Id);
        Assert.InRange(trail.Card!["body"]!.AsArray().Count, 1, 4);
        Assert.Contains($"You: “{Quote}”", trail.Said, StringComparison.Ordinal);
        Assert.Contains("Ines breathes out.", trail.Said, StringComparison.Ordinal);
        Assert.Empty(trail.Presses);
    }

    [Fact]
    public async Task Where_nothing_in_it_moved_anything_the_beginning_of_the_reply_stands_there()
    {
        await _chat.SayAsync($"I will have a look,\nand then I will have another look, {new string('x', 200)}");
        Assert.Contains("“I will have a look, and then", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("\"See, then,\" says Ines.", _chat.Open.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 200), _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ending_names_the_turn_by_its_quote_and_the_other_way_by_its_example()
    {
        await _chat.SayAsync("Well. <policy_hiding: Those are our rules>.");
        var ending = _chat.LastSaid;
        Assert.Contains("“Those are our rules”\n —\nThe line is dead.", ending, StringComparison.Ordinal);
        Assert.Equal(3, ending.Split("“Those are our rules”").Length - 1);
        Assert.Contains("“You must be dreading it.”", ending, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_of_it_days_later_begins_with_the_quote()
    {
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        await _chat.SayAsync("Well. <policy_hiding: Those are our rules>.");
        await _stage.WalkAsync(TimeSpan.FromDays(4));
        Assert.Contains(_chat.Messages.All, message =>
            message.Said.Contains("You said: “Those are our rules”", StringComparison.Ordinal) && message.Said.Contains("The works have had a letter.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**bold** [press me](javascript:alert(1))")]
    [InlineData("# heading\n- a list")]
    public async Task Typed_words_are_never_read_as_Markdown(string text)
    {
        await _chat.SayAsync(text);
        foreach (var block in _chat.Messages.All.SelectMany(message => TextBlocks(message.Card)))
            Assert.DoesNotContain(text.Split('\n')[0], block, StringComparison.Ordinal);
        Assert.Contains(text.Split('\n')[0], _chat.Open.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("STOP!")]
    public async Task A_word_stays_a_word(string word)
    {
        await _chat.SayAsync(word);
        Assert.Equal(0, await _stage.DecisionsAsync());
        await _chat.SayAsync("resume");
        Assert.NotNull(_chat.Open.Press("dilemma.reply"));
        await _chat.SayAsync("Stop the van, <name_emotion: you dread it>.");
        Assert.Contains("Ines breathes out.", _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_begins_like_a_word_can_be_said_to_have_been_the_reply()
    {
        await _chat.SayAsync("pause for a second, Ines");
        if (await _stage.DecisionsAsync() == 0)
        {
            var asked = _chat.Messages.All.Last(message => message.Presses.Any(press => press.Verb == "settings.reply"));
            using var answer = await _chat.SubmitAsync(asked, asked.Press("settings.reply"));
        }

        Assert.Equal("pause for a second, Ines", (await ReplyAsync()).Text);
    }

    [Fact]
    public async Task Before_it_has_begun_typed_words_are_no_reply()
    {
        await _chat.SayAsync("stop");
        await _chat.SayAsync("practice");
        await _chat.SayAsync(SampleReply.Felt);
        Assert.Contains("Press Begin", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.DecisionsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public async Task Nothing_typed_is_no_reply_and_the_scene_still_waits(string? line)
    {
        await _chat.PressAsync("dilemma.reply", more: data => data["line"] = line);
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("There is nothing in it yet.", StringComparison.Ordinal));
        Assert.Equal(0, await _stage.DecisionsAsync());
        Assert.NotNull(Assert.Single(_chat.OpenCards).Press("dilemma.reply"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_two_thousand_characters_are_told_kindly_and_two_thousand_are_taken(bool byField)
    {
        await SendAsync(new string('x', 2001));
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("longer than a reply here can be", StringComparison.Ordinal));
        Assert.Equal((0, 0), (await _stage.DecisionsAsync(), _coach.Reads));
        await SendAsync(new string('x', 2000));
        Assert.Equal(1, await _stage.DecisionsAsync());

        Task SendAsync(string text) => byField ? _chat.PressAsync("dilemma.reply", more: data => data["line"] = text) : _chat.SayAsync(text);
    }

    [Fact]
    public async Task A_repeated_Send_has_one_effect_and_one_next_scene()
    {
        var scene = _chat.Open;
        var before = _chat.Messages.All.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _chat.SubmitAsync(scene, scene.Press("dilemma.reply"), data => data["line"] = SampleReply.Felt)));
        await _chat.ExecuteAsync(scene, scene.Press("dilemma.reply"), data => data["line"] = "<policy_hiding: Rules>");
        Assert.Equal((1, before + 1), (await _stage.DecisionsAsync(), _chat.Messages.All.Count));
        Assert.Equal(SampleReply.Felt, (await ReplyAsync()).Text);
    }

    [Fact]
    public async Task The_same_message_twice_is_one_reply()
    {
        var message = _chat.Activity("message", activity => activity["text"] = SampleReply.Felt);
        await _chat.SendAsync((System.Text.Json.Nodes.JsonObject)message.DeepClone());
        await _chat.SendAsync(message);
        Assert.Equal((1, 1), (await _stage.DecisionsAsync(), await _stage.KeptAsync(db => db.Replies.CountAsync())));
    }

    [Fact]
    public async Task A_forged_way_leads_nowhere()
    {
        var scene = _chat.Open;
        foreach (var id in new[] { "felt", "kitchen" })
            await _chat.SubmitAsync(scene, scene.Press("dilemma.reply"), data => (data["id"], data["line"]) = (id, "Hello there."));
        Assert.Equal((0, 0), (await _stage.DecisionsAsync(), _coach.Reads));
    }

    [Fact]
    public async Task A_restart_keeps_the_way_though_the_coach_would_say_otherwise_now()
    {
        await _chat.SayAsync(SampleReply.Felt);
        _coach.Inner = new SwitchedCoach.Gruff();
        await _stage.RestartAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        Assert.Contains($"“{Quote}”\n —\nInes breathes out.", _chat.Open.Said, StringComparison.Ordinal);
        await _chat.PressAsync("dilemma.choose", "courier");
        Assert.Contains("What each turn did", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains($"“{Quote}”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(1, _coach.Reads);
    }

    [Fact]
    public async Task A_run_goes_on_when_its_words_have_been_erased()
    {
        await _chat.SayAsync(SampleReply.Felt);
        await _stage.RestartAsync(db => db.Replies.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, (string?)null).SetProperty(row => row.Findings, (string?)null)));
        await _chat.PressAsync("dilemma.choose", "courier");
        Assert.Contains("What each turn did", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("eight o'clock", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_words_take_the_open_way_and_it_says_so()
    {
        await _chat.SayAsync("short <name_emotion: dread>");
        Assert.Contains("too short for me to read anything in it", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("\"See, then,\" says Ines.", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Equal("rest", await _stage.KeptAsync(db => db.Decisions.Select(row => row.ChoiceId).SingleAsync()));
    }

    [Fact]
    public async Task Another_language_takes_the_open_way_and_it_says_so()
    {
        _coach.Inner = new EmpathyBot.Coaching.Coach();
        await _chat.SayAsync("Das tut mir wirklich leid, ich verstehe, dass Sie sich vor heute Abend fürchten.");
        Assert.Contains("I could not read these words well", _chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("\"See, then,\" says Ines.", _chat.Open.Said, StringComparison.Ordinal);
        await _stage.RestartAsync();
        await _chat.SayAsync("stop");
        await _chat.SayAsync("resume");
        Assert.Contains("I could not read these words well", _chat.Open.Said, StringComparison.Ordinal);
    }

    private Task<ReplyRow> ReplyAsync() => _stage.KeptAsync(db => db.Replies.SingleAsync());

    private static IEnumerable<string> TextBlocks(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonObject thing when (string?)thing["type"] == "TextBlock" => [(string)thing["text"]!],
        System.Text.Json.Nodes.JsonObject thing => thing.SelectMany(member => TextBlocks(member.Value)),
        System.Text.Json.Nodes.JsonArray list => list.SelectMany(TextBlocks),
        _ => [],
    };
}
