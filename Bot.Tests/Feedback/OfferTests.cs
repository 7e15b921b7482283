using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Words are offered to colleagues: shown exactly as they will be seen, and posted only so.</summary>
public sealed class OfferTests
{
    [Fact]
    public async Task A_reply_is_shown_as_it_will_look_and_then_stands_in_the_channel_just_so()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        var form = await ama.OfferReplyAsync();
        Assert.Contains(OfferStage.Reply, form.Said, StringComparison.Ordinal);
        Assert.Contains("The case rattles", form.Said, StringComparison.Ordinal);
        Assert.Contains("Offered by Ama Okoro", form.Said, StringComparison.Ordinal);
        Assert.Empty(await stage.PromptsAsync());

        await ama.PostAsync();
        Assert.Contains("It goes to the channel of Care Desk in a moment.", ama.HeardLast("feedback.withdraw"), StringComparison.Ordinal);
        await stage.WalkAsync();
        Assert.Contains(OfferStage.Reply, stage.Card.Said, StringComparison.Ordinal);
        Assert.Contains("Offered by Ama Okoro", stage.Card.Said, StringComparison.Ordinal);
        Assert.Equal(PromptState.Open, Assert.Single(await stage.PromptsAsync()).State);
        Assert.Empty(stage.Stage.Errors);
    }

    [Fact]
    public async Task Only_what_was_shown_last_is_posted()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.OfferReplyAsync();
        await ama.PostAsync(fields => fields["own"] = "Too short?");
        Assert.Empty(await stage.PromptsAsync());
        Assert.Contains("You changed something, so it hasn’t gone out yet.", ama.Form().Said, StringComparison.Ordinal);
        Assert.Contains("Too short?", ama.Form().Said, StringComparison.Ordinal);

        await ama.PostAsync();
        Assert.Equal("Too short?", Assert.Single(await stage.PromptsAsync()).Question);
    }

    [Fact]
    public async Task What_is_changed_is_shown_anew()
    {
        await using var stage = await OfferStage.OpenAsync(6);
        var ama = stage.Team.People[0];
        await ama.OfferReplyAsync();
        await ama.LookAsync(fields => (fields["as"], fields["ready"]) = ("unnamed", "2"));
        Assert.Contains("Offered by a colleague", ama.Form().Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Offered by Ama", ama.Form().Said, StringComparison.Ordinal);
        Assert.Contains("Nobody is asked by name", ama.Form().Said, StringComparison.Ordinal);
        await ama.PostAsync();
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal((false, "What would you have said?"), (prompt.IsNamed, prompt.Question));
    }

    [Fact]
    public async Task Without_a_name_it_comes_on_another_day()
    {
        await using var stage = await OfferStage.OpenAsync(6);
        var ama = stage.Team.People[0];
        await ama.OfferReplyAsync("I, Ama Okoro, will call Ben Adeyemi.");
        await ama.LookAsync(fields => fields["as"] = "unnamed");
        await ama.PostAsync();
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal(DayOfWeek.Wednesday, prompt.PostAt.DayOfWeek);
        Assert.DoesNotContain("Okoro", prompt.Text, StringComparison.Ordinal);
        Assert.Contains("tomorrow morning", ama.HeardLast("feedback.withdraw"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(2, 0)]
    public async Task Where_too_few_know_the_bot_nobody_is_told_that_they_could_hide(int people, int strangers)
    {
        await using var stage = await OfferStage.OpenAsync(people, strangers);
        var ama = stage.Team.People[0];
        var form = await ama.OfferReplyAsync();
        Assert.DoesNotContain("Without my name", form.Said, StringComparison.Ordinal);
        Assert.Contains("It goes with your name: with so few people here", form.Said, StringComparison.Ordinal);

        await ama.PostAsync(fields => fields["as"] = "unnamed");
        Assert.Contains("it would still be clear whose it is", ama.Form().Said, StringComparison.Ordinal);
        Assert.Empty(await stage.PromptsAsync());
    }

    [Fact]
    public async Task Where_colleagues_have_not_met_the_bot_yet_it_can_go_to_everyone_and_to_nobody_alone()
    {
        await using var stage = await OfferStage.OpenAsync(1, strangers: 3);
        var ama = stage.Team.People[0];
        Assert.DoesNotContain(NoteHands.Inputs((await ama.OfferReplyAsync()).Card), input => (string?)input["id"] == "whom");
        // A host that remembers nothing finds the same.
        await stage.Stage.RestartAsync();
        await ama.ReadyAsync();
        await ama.SayAsync(OfferStage.Reply);
        Assert.Contains(ama.Messages.Last.Presses, press => press.Verb == "feedback.offer");
    }

    [Fact]
    public async Task Nothing_is_offered_where_nobody_is_there_to_answer_or_the_team_wants_none()
    {
        await using var stage = await OfferStage.OpenAsync(2);
        var alone = stage.Stage.Enter();
        await alone.ReadyAsync();
        await alone.SayAsync(OfferStage.Reply);
        Assert.DoesNotContain(alone.Messages.Last.Presses, press => press.Verb == "feedback.offer");

        await stage.Team.MentionAsync(stage.Team.People[0], "feedback off");
        var ben = stage.Team.People[1];
        await ben.ReadyAsync();
        await ben.SayAsync(OfferStage.Reply);
        Assert.DoesNotContain(ben.Messages.Last.Presses, press => press.Verb == "feedback.offer");
    }

    [Fact]
    public async Task What_points_to_a_real_person_is_left_out_also_where_its_writer_kept_it()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.ReadyAsync();
        await ama.SayAsync("Call me on 0171 2345678.");
        await ama.PressLastAsync("drill.reply", data => data["line"] = "Call me on 0171 2345678.");
        await ama.PressLastAsync("feedback.offer");
        Assert.Contains("Call me on [phone].", ama.Form().Said, StringComparison.Ordinal);
        Assert.Contains("What could point to a real person is left out.", ama.Form().Said, StringComparison.Ordinal);
        await ama.PostAsync(fields => fields["own"] = "Or is b.adeyemi@example.com better?");
        await ama.PostAsync();
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal(("Call me on [phone].", "Or is [mail] better?"), (prompt.Text, prompt.Question));
    }

    [Fact]
    public async Task One_colleague_is_asked_in_private_and_nothing_comes_to_the_channel()
    {
        await using var stage = await OfferStage.OpenAsync();
        var (ama, ben) = (stage.Team.People[0], stage.Team.People[1]);
        var one = (await stage.PersonAsync(1)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await ama.OfferReplyAsync();
        await ama.LookAsync(fields => fields["whom"] = one);
        Assert.Contains("This is what they will see", ama.Form().Said, StringComparison.Ordinal);
        await ama.PostAsync();
        Assert.Contains("Ben Okoro gets it in their own chat", ama.HeardLast("feedback.withdraw"), StringComparison.Ordinal);
        await stage.WalkAsync(TimeSpan.FromHours(1));
        Assert.Contains(OfferStage.Reply, ben.Offering("feedback.give").Said, StringComparison.Ordinal);
        Assert.Empty(stage.Cards);
        Assert.Equal((true, PromptState.Open), Assert.Single((await stage.PromptsAsync()).Select(row => (row.IsForOne, row.State))));
    }

    [Fact]
    public async Task What_one_colleague_leaves_unanswered_ends_and_can_be_offered_again()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await AskBenAsync(stage);
        await stage.WalkAsync(TimeSpan.FromDays(8));
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal(PromptState.Closed, prompt.State);
        Assert.Equal([OfferNews.Closed], await stage.NewsAsync(prompt.Id));
        Assert.True(ama.HasHeard("Nobody found the time for a note"));
        Assert.Empty(stage.Cards);

        await ama.OfferAgainAsync();
        await ama.PostAsync();
        Assert.Equal([PromptState.Closed, PromptState.Planned], (await stage.PromptsAsync()).Select(row => row.State));
        Assert.Empty(stage.Stage.Errors);
    }

    [Fact]
    public async Task What_waits_for_one_colleague_ends_when_the_team_wants_none()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        // Ben has gone home by the time.
        await stage.WalkAsync(TimeSpan.FromHours(11));
        await AskBenAsync(stage);
        await stage.Team.MentionAsync(stage.Team.Manager, "feedback off");
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal(PromptState.Failed, prompt.State);
        Assert.Equal([OfferNews.Failed], await stage.NewsAsync(prompt.Id));
        await stage.WalkAsync(TimeSpan.FromDays(1));
        Assert.False(stage.Team.People[1].HasHeard(OfferStage.Reply));
        Assert.True(ama.HasHeard("the team doesn’t want to be asked for notes now"));
    }

    private static async Task AskBenAsync(ChannelStage stage)
    {
        var ama = stage.Team.People[0];
        var one = (await stage.PersonAsync(1)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await ama.OfferReplyAsync();
        await ama.LookAsync(fields => fields["whom"] = one);
        await ama.PostAsync();
    }

    [Fact]
    public async Task When_it_comes_is_said_before_it_is_posted()
    {
        await using var stage = await OfferStage.OpenAsync(6);
        var ama = stage.Team.People[0];
        var form = await ama.OfferReplyAsync();
        Assert.Contains("It goes to the channel of Care Desk in a moment. Without your name it waits until the next day.", form.Said, StringComparison.Ordinal);
        await ama.LookAsync(fields => fields["as"] = "unnamed");
        Assert.Contains("It goes to the channel of Care Desk tomorrow morning.", ama.Form().Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hurts_is_quoted_and_goes_to_nobody()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.OfferReplyAsync();
        for (var times = 0; times < 2; times++)
        {
            await ama.PostAsync(fields => fields["own"] = "You are an idiot, aren’t you?");
            Assert.Contains("It can’t go to colleagues with “", ama.Form().Said, StringComparison.Ordinal);
            Assert.Contains("idiot” in it", ama.Form().Said, StringComparison.Ordinal);
        }

        Assert.Empty(await stage.PromptsAsync());
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_team_is_not_asked()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.OfferReplyAsync();
        foreach (var whom in new[] { "999999", "-1", "nobody", (await stage.PersonAsync(0)).ToString(System.Globalization.CultureInfo.InvariantCulture) })
        {
            await ama.PostAsync(fields => fields["whom"] = whom);
            Assert.Contains("They aren’t in that team.", ama.Form().Said, StringComparison.Ordinal);
        }

        Assert.Empty(await stage.PromptsAsync());
        Assert.Empty(await stage.AsksAsync());
    }

    [Fact]
    public async Task What_somebody_else_wrote_cannot_be_offered_nor_taken_back()
    {
        await using var stage = await OfferStage.OpenAsync();
        var (ama, ben) = (stage.Team.People[0], stage.Team.People[1]);
        var form = await ama.OfferReplyAsync();
        await ben.ExecuteAsync(form, form.Press("feedback.post"), data => Fields.Add(form, data));
        Assert.Empty(await stage.PromptsAsync());

        await ama.PostAsync();
        var posted = ama.Offering("feedback.withdraw");
        await ben.ExecuteAsync(posted, posted.Press("feedback.withdraw"));
        Assert.Equal(PromptState.Planned, Assert.Single(await stage.PromptsAsync()).State);
    }

    [Theory]
    [InlineData("drill:")]
    [InlineData("drill:0000000000000000")]
    [InlineData("typed:look")]
    [InlineData("principle:1:2")]
    [InlineData(":")]
    public async Task A_made_up_press_posts_nothing(string id)
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        var form = await ama.OfferReplyAsync();
        await Fields.PressAsync(ama, form, "feedback.post", fields => fields["id"] = id);
        await Fields.PressAsync(ama, form, "feedback.post", fields => fields["attempt"] = Guid.NewGuid().ToString("N"));
        await Fields.PressAsync(ama, form, "feedback.post", fields => fields["step"] = 7);
        Assert.Empty(await stage.PromptsAsync());
        Assert.Empty(stage.Stage.Errors);
    }

    [Fact]
    public async Task Pressed_twice_and_on_two_devices_at_once_it_is_offered_once()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.OfferReplyAsync();
        await ama.OfferAgainAsync();
        var forms = ama.Messages.All.Where(message => message.Presses.Any(press => press.Verb == "feedback.post")).ToList();
        Assert.Equal(2, forms.Count);
        await Task.WhenAll(forms.Concat(forms).Select(form => Fields.PressAsync(ama, form, "feedback.post")));
        Assert.Single(await stage.PromptsAsync());
        Assert.Single(await stage.ChannelRowsAsync());
        await ama.OfferAgainAsync();
        Assert.Contains("You have offered this already.", ama.LastSaid, StringComparison.Ordinal);
        Assert.Empty(stage.Stage.Errors);
    }

    [Fact]
    public async Task A_repeat_of_the_press_is_answered_again_and_posts_nothing_more()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        var form = await ama.OfferReplyAsync();
        var press = ama.ExecuteOf(form, form.Press("feedback.post"), data => Fields.Add(form, data));
        for (var times = 0; times < 2; times++)
        {
            using var answer = await ama.SendAsync(press);
            Assert.Contains("It goes to the channel", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Single(await stage.PromptsAsync());
    }

    [Fact]
    public async Task Not_now_leaves_everything_as_it_is()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        var form = await ama.OfferReplyAsync();
        await Fields.PressAsync(ama, form, "feedback.offer", null, form.Presses.First(press => press.Title == "Not now").Data["id"]!.ToString());
        Assert.Contains("Nothing was posted.", ama.Messages.All.First(message => message.Id == form.Id).Said, StringComparison.Ordinal);
        Assert.Empty(await stage.PromptsAsync());
    }

    [Fact]
    public async Task The_line_that_was_kept_can_be_offered_after_a_heavy_dilemma_and_no_reply_is()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.EndAsync("heavy-one", isGood: true);
        Assert.DoesNotContain(ama.Messages.All.SelectMany(message => message.Presses), press => press.Verb == "feedback.offer");
        await ama.PressLastAsync("debrief.line", data => data["line"] = "Say what happened to her first.");
        await ama.PressLastAsync("feedback.offer");
        Assert.Contains("A thought from practice", ama.Form().Said, StringComparison.Ordinal);
        await ama.PostAsync();
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal((PromptSource.Reflection, "Say what happened to her first.", null), (prompt.Source, prompt.Text, prompt.Customer));
    }

    [Fact]
    public async Task A_reason_goes_with_the_choice_that_it_is_for()
    {
        await using var stage = await OfferStage.OpenAsync();
        var ama = stage.Team.People[0];
        await ama.BeginAsync("wrong-colour");
        await ama.PressAsync("dilemma.choose", "send-now");
        await ama.SayAsync("Her day is fixed.");
        await ama.PressAsync("dilemma.choose", "call");
        var ending = ama.Offering("feedback.offer");
        var after = await ama.ExecuteAsync(ending, ending.Press("feedback.offer", "typed"), data => data["line"] = "Ask first.");
        await ama.PostAsync();
        var prompt = Assert.Single(await stage.PromptsAsync());
        Assert.Equal(PromptSource.Reason, prompt.Source);
        Assert.StartsWith("I chose: ", prompt.Text, StringComparison.Ordinal);
        Assert.EndsWith("Because: Her day is fixed.", prompt.Text, StringComparison.Ordinal);
        Assert.NotNull(prompt.Customer);
        // What stood on the ending is kept with the press, and the ending stays where it is.
        Assert.Contains("Ask first.", after.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Offer your line to the team", after.ToJsonString(), StringComparison.Ordinal);
    }
}
