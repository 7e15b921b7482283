using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A reply is said again beside the first, for its writer alone; who gave a note sees what it did once they share it.</summary>
public sealed class ReviseTests : IAsyncLifetime
{
    private const string Now = "Sorry. <name_emotion: You must dread tomorrow.> I will call you today.";

    private NoteStage _stage = null!;
    private Guid _prompt;

    public async Task InitializeAsync()
    {
        _stage = await NoteStage.OpenAsync();
        _prompt = await _stage.OfferAsync();
        await _stage.NoteAsync(_stage.Ben, _prompt);
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    private Chat Ama => _stage.Ama;

    [Fact]
    public async Task The_field_holds_the_first_reply_and_the_note_stays_in_sight()
    {
        var note = Ama.Offering("feedback.thanks");
        await Ama.TouchAsync("feedback.revise");
        Assert.Equal(NoteStage.Reply, Ama.Messages.Last.ValueOf("line"));
        Assert.Contains(Ama.Messages.All.Single(message => message.Id == note.Id).Presses, press => press.Verb == "feedback.thanks");
        Assert.Contains("Nothing is different yet", (await KeepAsync(NoteStage.Reply)).Said, StringComparison.Ordinal);
        Assert.Null((await _stage.PromptAsync(_prompt)).Revised);
    }

    [Fact]
    public async Task Kept_both_stand_side_by_side_with_what_changed_and_what_the_coach_finds_in_the_new_one()
    {
        await Ama.TouchAsync("feedback.revise");
        var kept = await KeepAsync(Now);
        Assert.Equal(Now, (await _stage.PromptAsync(_prompt)).Revised);
        Assert.Contains("Kept, for you alone.", kept.Said, StringComparison.Ordinal);
        Assert.Contains("Gone: “Please fill in the form on our page”", kept.Said, StringComparison.Ordinal);
        Assert.Contains("I will call you today", kept.Said, StringComparison.Ordinal);
        var runs = kept.Card!.ToJsonString();
        Assert.Contains("\"strikethrough\":true", runs, StringComparison.Ordinal);
        Assert.Contains(EmpathyBot.Cards.Words.Words.For("en").NowHas(EmpathyBot.Practice.Drills.Skill.NameEmotion), kept.Said, StringComparison.Ordinal);
        // Nobody else learns of it.
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.False(_stage.Ben.HasHeard("I will call you today"));
        Assert.Equal(2, (await _stage.PromptAsync(_prompt)).Version);
    }

    [Fact]
    public async Task Shared_those_who_gave_a_note_see_what_it_did_once_and_the_thread_follows()
    {
        await Ama.TouchAsync("feedback.revise");
        await KeepAsync(Now);
        var card = Ama.Messages.Last;
        await Ama.ExecuteAsync(card, card.Press("feedback.share"));
        await Ama.ExecuteAsync(card, card.Press("feedback.share"));
        await _stage.Stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Equal(1, _stage.Ben.TimesHeard("Something came of your note: Ama Okoro has said it another way."));
        Assert.False(_stage.Chioma.HasHeard("I will call you today"));
        var prompt = await _stage.PromptAsync(_prompt);
        Assert.NotNull(prompt.SharedAt);
        Assert.Equal(3, prompt.Version);
        Assert.Equal([$"card:{_prompt:N}:2", $"card:{_prompt:N}:3"], (await _stage.CardRowsAsync()).Select(row => row.Key));
    }

    [Fact]
    public async Task Changed_once_more_it_is_shared_no_more_until_they_say_so()
    {
        await Ama.TouchAsync("feedback.revise");
        await KeepAsync(Now);
        await Ama.TouchAsync("feedback.share");
        var card = Ama.Messages.Last;
        await Ama.ExecuteAsync(card, card.Press("feedback.revise"));
        Assert.Equal(Now, Ama.Messages.Last.ValueOf("line"));
        await KeepAsync("I will call you at three.");
        var prompt = await _stage.PromptAsync(_prompt);
        Assert.Equal(("I will call you at three.", null, 4), (prompt.Revised, prompt.SharedAt, prompt.Version));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task For_the_week_only_where_the_team_wants_such_a_line(bool isWanted)
    {
        if (isWanted)
            await _stage.ChangeAsync(async db => (await db.Teams.SingleAsync()).WeekWantedAt = DateTimeOffset.UnixEpoch);
        await Ama.TouchAsync("feedback.revise");
        await KeepAsync(Now);
        var card = Ama.Messages.Last;
        Assert.Equal(isWanted, card.Presses.Any(press => press.Verb == "feedback.week"));
        await Ama.ExecuteAsync(card, card.Press("feedback.share"), data => data["verb"] = "feedback.week");
        Assert.Equal(isWanted, (await _stage.PromptAsync(_prompt)).ForWeekAt is not null);
    }

    [Fact]
    public async Task Nobody_says_it_again_for_somebody_else_and_others_data_is_pointed_out()
    {
        await Ama.TouchAsync("feedback.revise");
        var form = Ama.Messages.Last;
        await _stage.Ben.ExecuteAsync(form, form.Press("feedback.revise"), data => data["line"] = Now);
        Assert.Null((await _stage.PromptAsync(_prompt)).Revised);
        await KeepAsync("I will ask Agnes Turnbull on 07700 900123, Ms Whitlow.");
        Assert.Null((await _stage.PromptAsync(_prompt)).Revised);
        var asked = Ama.Messages.All.Last(message => message.Presses.Any(press => (bool?)press.Data["looked"] is true));
        await Ama.ExecuteAsync(asked, asked.Press("feedback.revise"), data => NoteHands.Fill(asked.Card!, data));
        var revised = (await _stage.PromptAsync(_prompt)).Revised!;
        Assert.DoesNotContain("07700", revised, StringComparison.Ordinal);
        Assert.Contains("Whitlow", revised, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hurts_is_kept_for_oneself_and_shared_with_nobody()
    {
        await Ama.TouchAsync("feedback.revise");
        await KeepAsync("Sorry, <held: you fool>.");
        await Ama.TouchAsync("feedback.share");
        Assert.Contains("It can’t go to colleagues with “you fool” in it", Ama.Messages.Last.Said, StringComparison.Ordinal);
        Assert.Null((await _stage.PromptAsync(_prompt)).SharedAt);
        await KeepAsync(Now);
        await Ama.TouchAsync("feedback.share");
        Assert.NotNull((await _stage.PromptAsync(_prompt)).SharedAt);
    }

    [Theory]
    [InlineData(PromptSource.Reply, "How you would say it now")]
    [InlineData(PromptSource.Reason, "Your reason, as you would give it now")]
    [InlineData(PromptSource.Reflection, "Your line, as you would write it now")]
    public async Task The_field_is_called_by_what_was_offered(PromptSource source, string label)
    {
        await _stage.ChangeAsync(db => db.Prompts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Source, source)));
        await Ama.TouchAsync("feedback.revise");
        Assert.Equal(label, (string?)NoteHands.Inputs(Ama.Messages.Last.Card).Single()["label"]);
    }

    private async Task<SentMessage> KeepAsync(string text)
    {
        var form = Ama.Messages.Last;
        await Ama.ExecuteAsync(form, form.Press("feedback.revise"), data => data["line"] = text);
        return Ama.Messages.Last;
    }
}
