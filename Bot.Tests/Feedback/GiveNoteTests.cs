using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Who wants to give a note gets its form in private; in the channel nobody learns anything of it.</summary>
public sealed class GiveNoteTests
{
    [Fact]
    public async Task The_press_in_the_channel_leaves_the_channel_as_it_is_and_brings_the_form_to_the_private_chat()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync();
        var before = stage.Team.Channel.Messages.All.Count;
        var answer = await stage.GiveAsync(stage.Ben, prompt);
        Assert.Equal(before, stage.Team.Channel.Messages.All.Count);
        // The answer to the press is the card as it stands.
        Assert.Contains(NoteStage.Reply, answer, StringComparison.Ordinal);
        Assert.Contains("feedback.give", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("feedback.read", answer, StringComparison.Ordinal);
        Assert.Contains("It goes on in your own chat with me.", answer, StringComparison.Ordinal);
        var form = stage.Ben.Offering("feedback.read");
        Assert.StartsWith("Practice", form.Summary, StringComparison.Ordinal);
        Assert.All(new[] { NoteStage.Customer, NoteStage.Reply, NoteStage.Question, "Ama Okoro" }, said => Assert.Contains(said, form.Said, StringComparison.Ordinal));
        Assert.False(stage.Ama.HasHeard(NoteStage.Reply));
    }

    [Fact]
    public async Task The_form_is_a_minute_on_a_phone()
    {
        await using var stage = await NoteStage.OpenAsync();
        await stage.GiveAsync(stage.Ben, await stage.OfferAsync());
        var form = stage.Ben.Offering("feedback.read");
        var inputs = NoteHands.Inputs(form.Card).ToList();
        Assert.True(inputs.Count <= 7);
        Assert.All(inputs.Where(input => (string?)input["type"] == "Input.Text"), input => Assert.Equal(4000, (int)input["maxLength"]!));
        Assert.Equal("1", form.ValueOf("ask"));
        Assert.Equal("no", form.ValueOf("thread"));
        // Two of them are enough.
        await stage.Ben.FillAsync("feedback.read", ("seen", "“Please fill in the form.”"), ("start", "2"));
        Assert.Equal("I wasn’t sure what would happen next.", Assert.Single(await stage.NotesAsync()).Impact);
    }

    [Fact]
    public async Task Where_one_colleague_is_asked_there_is_no_thread_to_show_it_in()
    {
        await using var stage = await NoteStage.OpenAsync();
        await stage.OfferAsync(forOne: stage.Ben);
        await stage.Stage.WalkAsync(TimeSpan.FromHours(1));
        await stage.Ben.TouchAsync("feedback.give");
        var form = stage.Ben.Offering("feedback.read");
        Assert.DoesNotContain(NoteHands.Inputs(form.Card), input => (string?)input["id"] == "thread");
        await stage.Ben.FillAsync("feedback.read", ("seen", "It was <judgement: so rushed>."), ("impact", "I left."));
        Assert.DoesNotContain(NoteHands.Inputs(stage.Ben.Offering("feedback.send").Card), input => (string?)input["id"] == "thread");
    }

    [Fact]
    public async Task Pressed_twice_or_come_twice_it_brings_one_form()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync();
        var press = stage.GiveOf(stage.Ben, prompt);
        using (await stage.Team.Channel.SendAsync((System.Text.Json.Nodes.JsonObject)press.DeepClone()))
        using (await stage.Team.Channel.SendAsync(press))
            await stage.GiveAsync(stage.Ben, prompt);
        Assert.Single(await stage.DeliveriesAsync(DeliveryKind.NoteForm));
        Assert.Equal(1, stage.Ben.TimesHeard(NoteStage.Reply));
    }

    [Fact]
    public async Task Nobody_gives_a_note_to_themselves_and_the_channel_does_not_learn_whose_it_is()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync(isNamed: false);
        var own = await stage.GiveAsync(stage.Ama, prompt);
        Assert.Equal(await stage.GiveAsync(stage.Ben, prompt), own);
        Assert.True(stage.Ama.HasHeard("This one is yours"));
        Assert.DoesNotContain("Ama", stage.Ben.Offering("feedback.read").Activity.ToJsonString(), StringComparison.Ordinal);
        // Nor by a press that somebody made up.
        var form = stage.Ben.Offering("feedback.read");
        var made = await stage.Ama.ExecuteAsync(form, form.Press("feedback.read"), data => (data["seen"], data["impact"]) = ("Fine.", "Fine."));
        Assert.Contains("This one is yours", made.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await stage.NotesAsync());
    }

    [Theory]
    [InlineData(PromptState.Withdrawn, "It has been taken back")]
    [InlineData(PromptState.Closed, "Its time is over")]
    public async Task What_was_taken_back_or_is_over_is_said_kindly(PromptState state, string said)
    {
        await using var stage = await NoteStage.OpenAsync();
        await stage.GiveAsync(stage.Ben, await stage.OfferAsync(state: state));
        Assert.True(stage.Ben.HasHeard(said));
        Assert.False(stage.Ben.HasHeard(NoteStage.Reply));
    }

    [Fact]
    public async Task Whoever_has_left_the_team_is_told_so_and_one_note_a_person_is_enough()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync();
        await stage.Team.LeaveAsync(stage.Chioma);
        await stage.GiveAsync(stage.Chioma, prompt);
        Assert.True(stage.Chioma.HasHeard("asked of others"));
        await stage.NoteAsync(stage.Ben, prompt);
        await stage.GiveAsync(stage.Ben, prompt);
        Assert.True(stage.Ben.HasHeard("One is enough"));
        Assert.Single(await stage.NotesAsync());
    }

    [Fact]
    public async Task Whoever_has_no_chat_with_the_bot_gets_one_with_the_form_in_it()
    {
        await using var stage = await NoteStage.OpenAsync(strangers: 1);
        var prompt = await stage.OfferAsync();
        var stranger = stage.Stage.Enter(person: stage.Stage.Connector.Rosters[stage.Team.Id][^1].Person);
        Assert.DoesNotContain("open a chat with me", await stage.GiveAsync(stranger, prompt), StringComparison.Ordinal);
        await stage.Stage.WalkAsync(TimeSpan.FromSeconds(2));
        Assert.Contains("A note for Ama Okoro", stage.Stage.Connector.Of(ConnectorStub.PrivateOf($"29:{stranger.Person}")).Last.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_channel_opens_no_chat_it_says_how_to_begin()
    {
        await using var stage = await NoteStage.OpenAsync();
        stage.Stage.Connector.OpensPrivate = false;
        var prompt = await stage.OfferAsync();
        var stranger = stage.Stage.Enter();
        Assert.Contains("open a chat with me", await stage.GiveAsync(stranger, prompt), StringComparison.Ordinal);
        Assert.Empty(await stage.DeliveriesAsync(DeliveryKind.NoteForm));

        var press = stage.GiveOf(stranger, prompt);
        (press["type"], press["value"]) = ("message", press["value"]!["action"]!["data"]!.DeepClone());
        press.Remove("name");
        using var sent = await stage.Team.Channel.SendAsync(press);
        sent.EnsureSuccessStatusCode();
        Assert.Contains("open a chat with me", stage.Team.Channel.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeliveryState.Sent, 30)]
    [InlineData(DeliveryState.Failed, -1)]
    [InlineData(DeliveryState.Skipped, -1)]
    public async Task A_form_that_did_not_come_or_comes_from_a_clock_ahead_holds_up_no_other(DeliveryState state, int seconds)
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync();
        var (ben, at) = (await stage.IdOfAsync(stage.Ben), stage.Stage.Clock.GetUtcNow().AddSeconds(seconds));
        await stage.ChangeAsync(db =>
        {
            db.Add(new DeliveryRow { Key = "note-form:before", Kind = DeliveryKind.NoteForm, PersonId = ben, About = prompt.ToString("N"), DueAt = at, State = state, EndedAt = at });
            return Task.CompletedTask;
        });
        await stage.GiveAsync(stage.Ben, prompt);
        Assert.Equal(1, stage.Ben.TimesHeard(NoteStage.Reply));
    }

    [Fact]
    public async Task What_is_offered_to_one_is_asked_of_them_in_private_and_of_nobody_else()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync(isNamed: false, forOne: stage.Ben);
        await stage.Stage.WalkAsync(TimeSpan.FromHours(1));
        var ask = stage.Ben.Offering("feedback.give");
        Assert.StartsWith("Practice", ask.Summary, StringComparison.Ordinal);
        Assert.Contains("A colleague would like a note from you", ask.Said, StringComparison.Ordinal);
        Assert.Contains("They picked you for this one.", ask.Said, StringComparison.Ordinal);
        await stage.GiveAsync(stage.Chioma, prompt);
        Assert.False(stage.Chioma.HasHeard(NoteStage.Reply));
        await stage.Ben.TouchAsync("feedback.give");
        await stage.Ben.FillAsync("feedback.read", ("seen", "A form."), ("impact", "Cold."));
        var note = Assert.Single(await stage.NotesAsync());
        Assert.False(note.MayBeShown);
        Assert.Empty(await stage.CardRowsAsync());
    }

    [Fact]
    public async Task A_request_to_one_that_was_taken_back_is_not_sent()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await stage.OfferAsync(forOne: stage.Ben);
        await stage.SetAsync(prompt, row => row.State = PromptState.Withdrawn);
        await stage.Stage.WalkAsync(TimeSpan.FromHours(1));
        Assert.Equal(DeliveryState.Skipped, Assert.Single(await stage.DeliveriesAsync(DeliveryKind.FeedbackAsk)).State);
        Assert.False(stage.Ben.HasHeard(NoteStage.Reply));
    }
}
