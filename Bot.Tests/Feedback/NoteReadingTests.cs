using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Coaching;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A note is read before it goes: what may land badly is pointed out, what hurts stays, and its writer decides on all else.</summary>
public sealed class NoteReadingTests : IAsyncLifetime
{
    private NoteStage _stage = null!;
    private Guid _prompt;

    public async Task InitializeAsync()
    {
        _stage = await NoteStage.OpenAsync();
        _prompt = await _stage.OfferAsync();
        await _stage.GiveAsync(_stage.Ben, _prompt);
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    private Chat Ben => _stage.Ben;

    [Fact]
    public async Task Where_nothing_stands_in_its_way_one_press_sends_it_and_all_that_follows_is_written_with_it()
    {
        var answer = await Ben.FillAsync(
            "feedback.read", ("ask", "2"), ("seen", "You sent them to a form."), ("impact", "I felt alone with it."), ("play", "What if you filled it in?"), ("curious", "What held you back?"), ("thread", "yes"));
        Assert.Contains("goes to Ama Okoro, within their hours", answer.ToJsonString(), StringComparison.Ordinal);
        var note = Assert.Single(await _stage.NotesAsync());
        Assert.Equal(
            ("Would a thought on this be welcome?", "You sent them to a form.", "I felt alone with it.", "What if you filled it in?", "What held you back?", true),
            (note.Permission, note.Seen, note.Impact, note.Alternative, note.Question, note.MayBeShown));
        Assert.Equal(2, (await _stage.PromptAsync(_prompt)).Version);
        var card = Assert.Single(await _stage.CardRowsAsync());
        Assert.Equal(($"card:{_prompt:N}:2", "card"), (card.Key, card.MessageId));
        Assert.True(card.DueAt - note.At is { TotalSeconds: 30 });
    }

    [Fact]
    public async Task What_may_land_badly_is_quoted_with_a_gentler_wording_to_take()
    {
        await Ben.FillAsync("feedback.read", ("seen", "It was <judgement: so rushed>."), ("impact", "A <vague_praise: great job> all the same."), ("ask", "3"), ("thread", "yes"));
        Assert.Empty(await _stage.NotesAsync());
        var read = Ben.Offering("feedback.send");
        Assert.All(new[] { "“so rushed”", "Why judgement.", "It was quick.", "“great job”" }, said => Assert.Contains(said, read.Said, StringComparison.Ordinal));
        Assert.DoesNotContain("As it will be read", read.Said, StringComparison.Ordinal);
        Assert.Single(read.Presses, press => press.Verb == "feedback.gentler");

        await Ben.FillAsync("feedback.gentler");
        Assert.Equal("It was quick.", Ben.Offering("feedback.send").ValueOf("seen"));
        Assert.Equal("yes", Ben.Offering("feedback.send").ValueOf("thread"));
        await Ben.FillAsync("feedback.send");
        var note = Assert.Single(await _stage.NotesAsync());
        Assert.Equal(("It was quick.", "Here is one thing, to take or to leave.", true), (note.Seen, note.Permission, note.MayBeShown));
    }

    [Fact]
    public async Task A_wording_is_taken_only_for_the_words_that_were_read()
    {
        await Ben.FillAsync("feedback.read", ("seen", "It was <judgement: so rushed>."), ("impact", "I left."));
        await Ben.FillAsync("feedback.gentler", ("seen", "You were <judgement: so cold> and she left."));
        var read = Ben.Offering("feedback.send");
        Assert.Equal("You were <judgement: so cold> and she left.", read.ValueOf("seen"));
        Assert.Contains("“so cold”", read.Said, StringComparison.Ordinal);
        await Ben.FillAsync("feedback.gentler");
        Assert.Equal("You were quick and she left.", Ben.Offering("feedback.send").ValueOf("seen"));
        Assert.Contains("As it will be read", Ben.Offering("feedback.send").Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Left_as_it_is_it_goes_as_it_is()
    {
        await Ben.FillAsync("feedback.read", ("seen", "It was <judgement: so rushed>."), ("impact", "I left."));
        await Ben.FillAsync("feedback.send");
        Assert.Contains("so rushed", Assert.Single(await _stage.NotesAsync()).Seen!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_after_it_was_read_is_read_again()
    {
        await Ben.FillAsync("feedback.read", ("seen", "It was <judgement: so rushed>."), ("impact", "I left."));
        await Ben.FillAsync("feedback.send", ("impact", "It is <judgement: so cold>."));
        Assert.Empty(await _stage.NotesAsync());
        Assert.Contains("“so cold”", Ben.Offering("feedback.send").Said, StringComparison.Ordinal);
        await Ben.FillAsync("feedback.send", ("seen", "Quick."), ("impact", "I left."));
        Assert.Single(await _stage.NotesAsync());
    }

    [Fact]
    public async Task An_insult_stays_with_who_wrote_it_whatever_is_pressed()
    {
        await Ben.FillAsync("feedback.read", ("seen", "Hm, <held: you fool>."), ("impact", "I left."));
        var held = Ben.Offering("feedback.read");
        Assert.Contains("“you fool”", held.Said, StringComparison.Ordinal);
        Assert.Contains("It says what somebody is, and hurts.", held.Said, StringComparison.Ordinal);
        Assert.Equal("Hm, <held: you fool>.", held.ValueOf("seen"));
        Assert.DoesNotContain(held.Presses, press => press.Verb == "feedback.send");
        foreach (var verb in new[] { "feedback.send", "feedback.gentler" })
        {
            await Ben.ExecuteAsync(held, held.Press("feedback.read"), data =>
            {
                NoteHands.Fill(held.Card!, data);
                data["verb"] = verb;
            });
        }

        Assert.Empty(await _stage.NotesAsync());
        await Ben.FillAsync("feedback.read", ("seen", "Hm."));
        Assert.Single(await _stage.NotesAsync());
    }

    [Fact]
    public async Task What_was_seen_and_what_it_did_are_asked_for_and_nothing_typed_is_lost()
    {
        var answer = await Ben.FillAsync("feedback.read", ("play", "A call?"));
        Assert.Contains("What is the one thing you saw?", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("A call?", Ben.Offering("feedback.read").ValueOf("play"));
        answer = await Ben.FillAsync("feedback.read", ("seen", "A form."));
        Assert.Contains("And what did it do?", answer.ToJsonString(), StringComparison.Ordinal);
        await Ben.FillAsync("feedback.read", ("start", "1"), ("impact", "At once."));
        var note = Assert.Single(await _stage.NotesAsync());
        Assert.Equal(("A form.", "I felt looked after, reading it. At once.", "A call?"), (note.Seen, note.Impact, note.Alternative));
    }

    [Fact]
    public async Task Others_data_is_pointed_out_what_was_chosen_stays_and_the_note_goes_without_it()
    {
        await Ben.FillAsync("feedback.read", ("ask", "3"), ("start", "2"), ("thread", "yes"), ("seen", "Mrs Agnes Turnbull is on 07700 900123, like this one."), ("impact", "Ms Whitlow waits."));
        Assert.Empty(await _stage.NotesAsync());
        var asked = Ben.Messages.All.Last(message => message.Presses.Any(press => (bool?)press.Data["looked"] is true));
        Assert.DoesNotContain("Whitlow", asked.Said.Split("As you typed")[0].Split("Ms Whitlow waits.")[0], StringComparison.Ordinal);
        await Ben.ExecuteAsync(asked, asked.Press("feedback.read"), data => NoteHands.Fill(asked.Card!, data, ("seen", "Mrs Agnes Turnbull is on 07700 900123, like this one.")));
        var note = Assert.Single(await _stage.NotesAsync());
        Assert.DoesNotContain("07700", note.Seen!, StringComparison.Ordinal);
        Assert.DoesNotContain("Turnbull", note.Seen!, StringComparison.Ordinal);
        Assert.Equal(("Here is one thing, to take or to leave.", "I wasn’t sure what would happen next. Ms Whitlow waits.", true), (note.Permission, note.Impact, note.MayBeShown));
    }

    [Fact]
    public async Task Words_that_keep_people_safe_work_while_a_form_is_open_and_harm_nothing()
    {
        foreach (var word in new[] { "stop", "pause until Friday", "forget me", "talk to someone", "flag", "who sees what", "quiet hours 18:00-08:30" })
        {
            using var said = await Ben.SayAsync(word);
            Assert.True(said.IsSuccessStatusCode);
        }

        Assert.Empty(await _stage.NotesAsync());
        await Ben.FillAsync("feedback.read", ("seen", "A form."), ("impact", "Cold."));
        Assert.Equal(DeliveryState.Waiting, Assert.Single(await _stage.DeliveriesAsync(DeliveryKind.Note)).State);
    }

    [Fact]
    public async Task The_bot_s_own_reader_points_out_what_judges_and_holds_back_what_hurts()
    {
        await using var stage = await NoteStage.OpenAsync(reader: new Coach());
        await stage.GiveAsync(stage.Ben, await stage.OfferAsync());
        await stage.Ben.FillAsync("feedback.read", ("seen", "You always hide behind the form."), ("impact", "I felt alone with it."));
        Assert.Empty(await stage.NotesAsync());
        Assert.Contains("It may land differently from how you mean it.", stage.Ben.Offering("feedback.send").Said, StringComparison.Ordinal);
        await stage.Ben.FillAsync("feedback.send", ("seen", "You are an idiot."));
        Assert.Empty(await stage.NotesAsync());
        await stage.Ben.FillAsync("feedback.read", ("seen", "“Please fill in the form” was the second sentence."));
        Assert.Single(await stage.NotesAsync());
    }
}
