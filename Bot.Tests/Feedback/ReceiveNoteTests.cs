using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A note comes within its receiver's hours, and what they do with it goes back once, or not at all.</summary>
public sealed class ReceiveNoteTests : IAsyncLifetime
{
    private NoteStage _stage = null!;

    public async Task InitializeAsync() => _stage = await NoteStage.OpenAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    private Chat Ama => _stage.Ama;

    private Chat Ben => _stage.Ben;

    [Fact]
    public async Task It_comes_in_one_message_beside_the_own_reply_as_sentences()
    {
        await SentAsync();
        var note = Ama.Offering("feedback.thanks");
        Assert.StartsWith("Practice", note.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("form", note.Summary, StringComparison.Ordinal);
        Assert.All(
            new[] { "A note from Ben Okoro", "May I share one thing I noticed?", "You sent them to a form.", "I felt alone with it.", NoteStage.Reply },
            said => Assert.Contains(said, note.Said, StringComparison.Ordinal));
        Assert.Equal(1, Ama.TimesHeard("I felt alone with it."));
    }

    [Fact]
    public async Task Out_of_hours_it_waits_for_them()
    {
        var prompt = await _stage.OfferAsync();
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(9));
        await _stage.NoteAsync(Ben, prompt);
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(4));
        Assert.False(Ama.HasHeard("I felt alone with it."));
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(11));
        Assert.True(Ama.HasHeard("I felt alone with it."));
    }

    [Fact]
    public async Task Thanks_go_back_once()
    {
        await SentAsync();
        var card = Ama.Offering("feedback.thanks");
        var press = card.Press("feedback.thanks");
        Assert.Contains("You said thanks.", (await Ama.ExecuteAsync(card, press)).ToJsonString(), StringComparison.Ordinal);
        await Ama.ExecuteAsync(card, press);
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(1));
        Assert.Equal(1, Ben.TimesHeard("Ama Okoro says thanks for your note."));
        Assert.DoesNotContain(Ama.Messages.All.Single(message => message.Id == card.Id).Presses, one => one.Verb == "feedback.thanks");
    }

    [Fact]
    public async Task A_question_goes_back_and_its_answer_comes_each_once()
    {
        await SentAsync();
        Assert.Contains("Write a line first", (await Ama.FillAsync("feedback.ask")).ToJsonString(), StringComparison.Ordinal);
        await Ama.FillAsync("feedback.ask", ("line", "Which words do you mean, [press](https://x.test)?"));
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(1));
        var asked = Ben.Offering("feedback.explain");
        Assert.Contains("Which words do you mean", asked.Said, StringComparison.Ordinal);
        Assert.Contains("I felt alone with it.", asked.Said, StringComparison.Ordinal);

        await Ben.FillAsync("feedback.explain", ("line", "The last ones."));
        await Ben.ExecuteAsync(asked, asked.Press("feedback.explain"), data => data["line"] = "No, the first.");
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Equal(1, Ama.TimesHeard("Ben Okoro says what they meant"));
        Assert.True(Ama.HasHeard("The last ones."));
        Assert.Equal("The last ones.", Assert.Single(await _stage.NotesAsync()).Explained);
        await Ama.TouchAsync("feedback.open");
        Assert.Contains("“The last ones.”", Ama.Offering("feedback.thanks").Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_are_read_for_insults_and_for_others_data_too()
    {
        await SentAsync();
        var held = await Ama.FillAsync("feedback.ask", ("line", "What, <held: you fool>?"));
        Assert.Contains("“you fool”", held.ToJsonString().Replace("\\u201C", "“", StringComparison.Ordinal).Replace("\\u201D", "”", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("What, <held: you fool>?", Ama.Offering("feedback.ask").ValueOf("line"));
        Assert.Null(Assert.Single(await _stage.NotesAsync()).AskedBack);
        await Ama.FillAsync("feedback.ask", ("line", new string('x', 2000)));
        Assert.Null(Assert.Single(await _stage.NotesAsync()).AskedBack);
        await Ama.FillAsync("feedback.ask", ("line", "Was it Agnes Turnbull, 07700 900123?"));
        Assert.Null(Assert.Single(await _stage.NotesAsync()).AskedBack);
        var asked = Ama.Messages.All.Last(message => message.Presses.Any(press => (bool?)press.Data["looked"] is true));
        await Ama.ExecuteAsync(asked, asked.Press("feedback.ask"), data => NoteHands.Fill(asked.Card!, data));
        Assert.DoesNotContain("07700", Assert.Single(await _stage.NotesAsync()).AskedBack!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_helpful_is_kept_for_nobody_and_nothing_goes_back()
    {
        await SentAsync();
        Assert.Contains("Thank you for saying so", (await Ama.TouchAsync("feedback.unhelpful")).ToJsonString(), StringComparison.Ordinal);
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Empty(await _stage.DeliveriesAsync(DeliveryKind.NoteNews));
        Assert.NotNull(Assert.Single(await _stage.NotesAsync()).UnhelpfulAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_stands_in_the_thread_only_where_both_want_it(bool giverWants)
    {
        await SentAsync(inThread: giverWants);
        var card = Ama.Offering("feedback.thanks");
        Assert.Equal(giverWants, card.Presses.Any(press => press.Verb == "feedback.show"));
        await Ama.ExecuteAsync(card, card.Press("feedback.thanks"), data => data["verb"] = "feedback.show");
        var note = Assert.Single(await _stage.NotesAsync());
        Assert.Equal(giverWants, note.ShownAt is not null);
        Assert.Equal(giverWants ? 3 : 2, (await _stage.PromptAsync(note.PromptId)).Version);
        Assert.Equal(giverWants ? 2 : 1, (await _stage.CardRowsAsync()).Count);
    }

    [Fact]
    public async Task Of_an_unnamed_offer_its_writer_stays_unnamed_whatever_they_do()
    {
        var prompt = await _stage.OfferAsync(isNamed: false);
        await _stage.NoteAsync(Ben, prompt);
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        await Ama.TouchAsync("feedback.thanks");
        await Ama.FillAsync("feedback.ask", ("line", "Which words?"));
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.True(Ben.HasHeard("The colleague who offered it"));
        var (id, sent) = (await _stage.IdOfAsync(Ama), string.Join('\n', Ben.Messages.All.Select(message => message.Activity.ToJsonString())));
        Assert.DoesNotContain("Ama", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(Ama.Person, sent, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{id}\"", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_come_yet_is_not_to_be_had_nor_what_came_to_somebody_else()
    {
        var prompt = await _stage.OfferAsync();
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(9));
        await _stage.NoteAsync(Ben, prompt);
        var note = Assert.Single(await _stage.NotesAsync());
        var some = Ben.Messages.Last;
        foreach (var chat in new[] { Ama, _stage.Chioma })
        {
            var made = new Pressable("feedback.open", "", new() { ["verb"] = "feedback.open", ["attempt"] = note.Id.ToString("N"), ["step"] = 0 });
            Assert.Contains("any more", (await chat.ExecuteAsync(some, made)).ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Three_that_are_due_together_come_in_two_messages_and_each_opens()
    {
        await using var stage = await NoteStage.OpenAsync(people: 4);
        var prompt = await stage.OfferAsync();
        await stage.Stage.WalkAsync(TimeSpan.FromHours(9));
        foreach (var giver in stage.Team.People.Skip(1))
            await stage.NoteAsync(giver, prompt, seen: $"Seen by {giver.Name}.");
        var before = stage.Ama.Messages.All.Count;
        await stage.Stage.WalkAsync(TimeSpan.FromHours(15));
        Assert.Equal(2, stage.Ama.Messages.All.Count - before);
        var joined = stage.Ama.Offering("feedback.open");
        Assert.Equal(2, joined.Presses.Count(press => press.Verb == "feedback.open"));
        await stage.Ama.ExecuteAsync(joined, joined.Presses[1]);
        Assert.Equal(2, stage.Ama.Messages.All.Single(message => message.Id == joined.Id).Presses.Count(press => press.Verb == "feedback.open"));
        await stage.Ama.TouchAsync("feedback.thanks");
        Assert.Single(await stage.DeliveriesAsync(DeliveryKind.NoteNews));
    }

    [Fact]
    public async Task What_may_not_have_arrived_is_shown_when_they_are_here_next()
    {
        var prompt = await _stage.OfferAsync();
        _stage.Stage.Connector.Fault = request => request.Path.Value!.Contains(Ama.Conversation, StringComparison.Ordinal) ? 504 : null;
        await _stage.NoteAsync(Ben, prompt);
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(DeliveryState.Unknown, Assert.Single(await _stage.DeliveriesAsync(DeliveryKind.Note)).State);
        _stage.Stage.Connector.Fault = _ => null;
        await Ama.SayAsync("help");
        Assert.True(Ama.HasHeard("I felt alone with it."));
        await Ama.TouchAsync("feedback.thanks");
        Assert.NotNull(Assert.Single(await _stage.NotesAsync()).ThankedAt);
    }

    [Fact]
    public async Task Once_the_giver_is_forgotten_it_is_a_colleague_s_and_nothing_goes_back()
    {
        await SentAsync();
        await Ben.SayAsync("forget me");
        await Ben.TouchAsync("safety.forget.yes");
        await _stage.Stage.ErasedAsync();
        var card = Ama.Offering("feedback.thanks");
        var answer = (await Ama.ExecuteAsync(card, card.Press("feedback.thanks"))).ToJsonString();
        Assert.Contains("A note from a colleague", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", answer, StringComparison.Ordinal);
        Assert.Contains("I felt alone with it.", answer, StringComparison.Ordinal);
        Assert.Empty(await _stage.DeliveriesAsync(DeliveryKind.NoteNews));
    }

    private async Task SentAsync(bool inThread = false)
    {
        await _stage.NoteAsync(Ben, await _stage.OfferAsync(), inThread: inThread);
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
    }
}
