using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A note that does harm is put away with one word of who got it; reviewers read the words, and never learn whose.</summary>
public sealed class NoteFlagTests : IAsyncLifetime
{
    private NoteStage _stage = null!;
    private Chat _femi = null!;
    private Guid _prompt;

    public async Task InitializeAsync()
    {
        _stage = await NoteStage.OpenAsync();
        // Whoever is appointed elsewhere reviews for the tenant: here it is enough that they are one of a team of their own.
        _femi = await _stage.Stage.MeetAsync("Femi");
        var (femi, now) = (await _stage.IdOfAsync(_femi), _stage.Stage.Clock.GetUtcNow());
        await _stage.ChangeAsync(async db => db.Add(new FacilitatorRow { TeamId = (await db.Teams.SingleAsync()).Id, PersonId = femi, AppointedBy = femi, Since = now }));
        _prompt = await _stage.OfferAsync();
        await _stage.NoteAsync(_stage.Ben, _prompt, inThread: true);
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    private Chat Ama => _stage.Ama;

    [Fact]
    public async Task The_press_opens_the_usual_flag_and_the_note_stays_until_it_is_sent()
    {
        var note = Ama.Offering("feedback.thanks");
        await Ama.ExecuteAsync(note, note.Press("safety.flag"));
        Assert.Contains("a colleague’s note", Ama.Messages.Last.Said, StringComparison.Ordinal);
        Assert.Contains(Ama.Messages.All.Single(message => message.Id == note.Id).Presses, press => press.Verb == "feedback.thanks");
    }

    [Fact]
    public async Task The_word_alone_means_the_note_where_it_came_last()
    {
        await Ama.SayAsync("flag");
        Assert.Contains("a colleague’s note", Ama.Messages.Last.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flagged_it_leaves_the_thread_and_the_chat_but_not_the_count_and_nothing_more_of_it_is_delivered()
    {
        await Ama.TouchAsync("feedback.show");
        // In the evening: the thanks wait for the giver's hours.
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(9));
        await Ama.TouchAsync("feedback.thanks");
        await FlagAsync();
        Assert.True(Ama.HasHeard("It is put away"));
        Assert.False(Ama.HasHeard("off the shelf"));
        Assert.False(Ama.HasHeard("I felt alone with it."));
        var card = await _stage.GiveAsync(_stage.Chioma, _prompt);
        Assert.DoesNotContain("I felt alone with it.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("No notes yet", card, StringComparison.Ordinal);
        Assert.Equal(4, (await _stage.PromptAsync(_prompt)).Version);
        Assert.Equal(FlaggedState.Withdrawn, await _stage.Stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync()));
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.False(_stage.Ben.HasHeard("says thanks"));
    }

    [Theory]
    [InlineData("safety.review.back", true)]
    [InlineData("safety.review.off", false)]
    public async Task What_is_put_back_stands_in_the_thread_again_where_it_stood_there(string verb, bool isBack)
    {
        await Ama.TouchAsync("feedback.show");
        await FlagAsync();
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        var version = (await _stage.PromptAsync(_prompt)).Version;
        await _femi.TouchAsync(verb);
        Assert.Equal(version + (isBack ? 1 : 0), (await _stage.PromptAsync(_prompt)).Version);
        Assert.Equal(isBack, (await _stage.GiveAsync(_stage.Chioma, _prompt)).Contains("I felt alone with it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_gave_it_neither_reviews_it_nor_learns_of_it()
    {
        var (ben, now) = (await _stage.IdOfAsync(_stage.Ben), _stage.Stage.Clock.GetUtcNow());
        await _stage.ChangeAsync(async db => db.Add(new FacilitatorRow { TeamId = (await db.Teams.SingleAsync()).Id, PersonId = ben, AppointedBy = ben, Since = now }));
        await Ama.FillAsync("feedback.ask", ("line", "Which form?"));
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        var asked = _stage.Ben.Offering("feedback.explain");
        await FlagAsync();
        var gone = (await _stage.Ben.ExecuteAsync(asked, asked.Press("feedback.explain"), data => data["line"] = "The long one.")).ToJsonString();
        Assert.Contains("here any more", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("flagged", gone, StringComparison.OrdinalIgnoreCase);
        await _stage.Stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.True(_femi.HasHeard("I felt alone with it."));
        Assert.DoesNotContain(_stage.Ben.Messages.All, message => message.Presses.Any(press => press.Verb.StartsWith("safety.review", StringComparison.Ordinal)));
        await _stage.Ben.SayAsync("reviews");
        Assert.DoesNotContain("a colleague’s note", _stage.Ben.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_on_it_afterwards_does_nothing_with_it()
    {
        var note = Ama.Offering("feedback.thanks");
        await FlagAsync();
        await Ama.ExecuteAsync(note, note.Press("feedback.thanks"));
        Assert.Null(Assert.Single(await _stage.NotesAsync()).ThankedAt);
    }

    [Theory]
    [InlineData("safety.review.back", "nothing was found against it", true)]
    [InlineData("safety.review.off", "stays away", false)]
    public async Task Reviewers_read_the_words_and_not_whose_they_are_and_what_they_decide_holds(string verb, string heard, bool isBack)
    {
        var note = Ama.Offering("feedback.thanks");
        await FlagAsync("It is about me, not my words.");
        Assert.False(_femi.HasHeard("I felt alone"));
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        var review = _femi.Offering(verb);
        Assert.Contains("I felt alone with it.", review.Said, StringComparison.Ordinal);
        Assert.Contains("It is about me, not my words.", review.Said, StringComparison.Ordinal);
        var sent = review.Activity.ToJsonString();
        Assert.All(new[] { "Ama", "Ben", Ama.Person, _stage.Ben.Person, "shelf" }, name => Assert.DoesNotContain(name, sent, StringComparison.Ordinal));
        await _femi.TouchAsync(verb);
        Assert.False(_femi.HasHeard("on the shelf"));
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.True(Ama.HasHeard(heard));
        await Ama.ExecuteAsync(note, note.Press("feedback.thanks"));
        Assert.Equal(isBack, Assert.Single(await _stage.NotesAsync()).ThankedAt is not null);
    }

    [Fact]
    public async Task Reviewers_find_it_among_what_waits()
    {
        await FlagAsync();
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        await _femi.SayAsync("reviews");
        Assert.Contains("“a colleague’s note”: put away by itself, until one of you decides", _femi.LastSaid, StringComparison.Ordinal);
        await _femi.TouchAsync("safety.review");
        Assert.Contains("I felt alone with it.", _femi.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_flags_what_did_not_come_to_them()
    {
        var note = Ama.Offering("feedback.thanks");
        foreach (var other in new[] { _stage.Ben, _stage.Chioma })
            await other.ExecuteAsync(note, note.Press("safety.flag"), data => (data["verb"], data["id"]) = ("safety.flag.send", "hurt"));
        Assert.Equal(0, await _stage.Stage.KeptAsync(db => db.Flags.CountAsync()));
    }

    private async Task FlagAsync(string? line = null)
    {
        var note = Ama.Offering("safety.flag");
        await Ama.ExecuteAsync(note, note.Press("safety.flag"));
        await Ama.TouchAsync("safety.flag.send", "hurt", line);
    }
}
