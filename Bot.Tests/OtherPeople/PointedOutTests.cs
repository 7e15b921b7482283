using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Bot.Tests.Debriefs;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Coaching.PersonalData;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Bot.Tests.OtherPeople;

/// <summary>What tells on a real person is pointed out before it is kept, wherever words are typed.</summary>
public sealed class PointedOutTests
{
    private const string Number = "07700 900123";
    private const string Typed = $"Mrs Agnes Whitlow is on {Number}, she waits.";
    private const string Cleaned = "Mrs [name] is on [phone], she waits.";
    private const string Asked = "This may be about a real person";

    [Fact]
    public async Task In_a_drill_nothing_is_kept_and_no_clock_runs_until_the_person_goes_on_and_then_it_was_in_time()
    {
        await using var stage = await DrillDesk.StageAsync();
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        var chat = stage.Enter();
        await chat.ReadyAsync();
        await chat.TypingAsync();

        await chat.SayAsync(Typed);
        Assert.Contains(Asked, chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(await stage.GoesAsync());
        await stage.WalkAsync(TimeSpan.FromMinutes(20));
        Assert.Contains(Asked, chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(OwnDesk.FindInFiles(stage.Bot.Services.GetRequiredService<StorageOptions>().Folder, Number, "Whitlow"));

        await GoOnAsync(chat);
        var go = Assert.Single(await stage.GoesAsync());
        Assert.Equal((Cleaned, false), (go.Text, go.ToImpatient));
        Assert.Equal(DrillStatus.Answered, await stage.StatusAsync());
    }

    [Fact]
    public async Task In_a_dilemma_the_card_asks_and_what_the_person_makes_of_it_is_what_is_kept()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");

        var press = chat.Open.Press("dilemma.reply");
        var sent = chat.ExecuteOf(chat.Open, press, data => data["line"] = Typed);
        foreach (var again in new[] { sent, (JsonObject)sent.DeepClone() })
        {
            using var answer = await chat.SendAsync(again);
            Assert.Contains(Asked, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await stage.DecisionsAsync());
        await GoOnAsync(chat, data => data["line"] = "She waits.");
        Assert.Equal("She waits.", await LastReasonAsync(stage));
        Assert.Contains("Two parcels are out.", Assert.Single(chat.OpenCards).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_as_a_message_it_asks_on_a_card_that_takes_the_place_of_the_other_and_words_work_meanwhile()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");

        await chat.SayAsync(Typed);
        var asking = Assert.Single(chat.OpenCards);
        Assert.Contains(Asked, asking.Said, StringComparison.Ordinal);
        await chat.SayAsync("stop");
        Assert.Empty(chat.OpenCards);
        await chat.SayAsync("resume");
        Assert.Contains("Why is it fair?", chat.Open.Said, StringComparison.Ordinal);
        await chat.SayAsync("She can't wait.");
        Assert.Equal("She can't wait.", await LastReasonAsync(stage));

        using var late = await chat.SubmitAsync(asking, asking.Press("dilemma.reply"), data => data["line"] = Cleaned);
        Assert.True(late.IsSuccessStatusCode);
        Assert.Equal("She can't wait.", await LastReasonAsync(stage));
    }

    [Theory]
    [InlineData("The customer Aoife Brennan can't wait.")]
    [InlineData("I would sign with my name: Priya Raman.")]
    public async Task The_dilemmas_own_people_and_the_persons_own_name_are_nobody_to_be_careful_with(string reason)
    {
        Assert.NotEmpty(new PersonalDataFinder().Find(reason));
        await using var stage = await Stage.WithAsync(Sample.Text.Replace("name: Aoife", "name: Aoife Brennan", StringComparison.Ordinal).Replace("name: Bertrand", "name: Aoife Brennan", StringComparison.Ordinal));
        var chat = stage.Enter();
        chat.Name = "Priya Raman";
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");

        await chat.SayAsync(reason);
        Assert.Equal(reason, await LastReasonAsync(stage));
    }

    [Fact]
    public async Task In_a_debrief_it_asks_for_each_field_and_what_else_was_typed_comes_along()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.DoAsync("debrief.feel", "own", ("own", Typed), ("line", "Ask for the day first."));
        Assert.Empty(await stage.AnswersAsync());

        await GoOnAsync(chat);
        Assert.Equal(["Ask for the day first.", Cleaned], (await stage.AnswersAsync()).Select(row => row.Text).Order(StringComparer.Ordinal));

        await chat.SayAsync("debrief");
        await chat.SayAsync($"I thought of {Typed}");
        Assert.Equal(2, (await stage.AnswersAsync()).Count);
        await GoOnAsync(chat);
        Assert.Equal($"I thought of {Cleaned}", (await stage.AnswersAsync())[^1].Text);
    }

    [Fact]
    public async Task At_the_ending_it_asks_for_what_was_typed_as_a_message_as_well()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.SayAsync(Typed);
        Assert.Empty(await stage.AnswersAsync());
        await GoOnAsync(chat);
        Assert.Equal(Cleaned, Assert.Single(await stage.AnswersAsync()).Text);
        Assert.DoesNotContain(chat.Messages.All, message => message.Presses.Any(press => press.Verb == "debrief.feel"));
    }

    [Fact]
    public async Task Whatever_is_pressed_at_the_ending_what_was_typed_there_is_looked_at_first_and_kept()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.DoAsync("debrief.roads", "ending", ("line", Typed));
        Assert.Empty(await stage.AnswersAsync());
        await GoOnAsync(chat);
        Assert.Equal(Cleaned, Assert.Single(await stage.AnswersAsync()).Text);

        await chat.DoAsync("safety.flag", null, ("own", "Tense, and then not."));
        Assert.Contains("Tense, and then not.", (await stage.AnswersAsync()).Select(row => row.Text));
    }

    [Fact]
    public async Task A_promise_keeps_its_day_and_the_question_has_one_card()
    {
        await using var stage = await DebriefDesk.StageAsync();
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.SayAsync("debrief");
        await chat.SayAsync(Typed);
        Assert.Single(chat.Messages.All, message => message.Presses.Any(press => press.Verb is "debrief.answer"));
        await GoOnAsync(chat);
        foreach (var answer in new[] { "I said yes.", "She wrote it down.", "deep I wanted to be quick.", "Ask for the day first." })
            await chat.SayAsync(answer);

        await chat.DoAsync("debrief.promise", null, ("when", "Mrs Agnes Whitlow rings"), ("will", "ask her first"), ("day", "Friday"));
        Assert.Empty(await stage.PromisesAsync());
        await GoOnAsync(chat);
        var promise = Assert.Single(await stage.PromisesAsync());
        Assert.DoesNotContain("Whitlow", promise.Text, StringComparison.Ordinal);
        Assert.Equal(DayOfWeek.Friday, promise.DueAt.DayOfWeek);
    }

    [Fact]
    public async Task What_goes_to_others_goes_cleaned_also_when_it_was_put_back()
    {
        await using var stage = await SafetyStage.StageAsync();
        var chat = await stage.MeetAsync("Ama");
        await chat.BeginAsync();
        await chat.FlagAsync("real", Typed);
        Assert.Empty(await stage.KeptAsync(db => db.Flags.ToListAsync()));

        await GoOnAsync(chat, data => data["line"] = Typed + new string('.', 600));
        Assert.StartsWith(Cleaned, Assert.Single(await stage.KeptAsync(db => db.Flags.ToListAsync())).Line!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_somebody_to_talk_to_is_not_asked_back()
    {
        await using var stage = await SafetyStage.StageAsync();
        _ = await stage.MeetAsync("Femi", SafetyStage.Femi);
        var chat = await stage.MeetAsync("Ama");
        await chat.AskToTalkAsync(Typed);
        Assert.False(chat.HasHeard(Asked));
        Assert.Equal(1, await stage.KeptAsync(db => db.Talks.CountAsync()));
    }

    [Fact]
    public async Task What_was_typed_at_an_ending_from_which_somebody_asks_for_help_is_kept_cleaned_without_a_question()
    {
        await using var stage = await Stage.WithSettingsAsync(new Dictionary<string, string?> { ["Safety:Contact"] = SafetyStage.Contact }, SafetyStage.Heavy("wrong-colour", "The wrong blue", "shipping"));
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.DoAsync("safety.talk", null, ("line", Typed));
        Assert.False(chat.HasHeard(Asked));
        Assert.Equal(Cleaned, Assert.Single(await stage.AnswersAsync()).Text);
    }

    // As a client does: what stands in the fields goes with the press.
    private static async Task GoOnAsync(Chat chat, Action<JsonObject>? more = null)
    {
        var asking = chat.Messages.All.Last(message => message.Said.Contains(Asked, StringComparison.Ordinal));
        var press = asking.Presses.Single();
        using var answer = await chat.SubmitAsync(asking, press, data =>
        {
            foreach (var input in new MadeCard("", asking.Card!.ToJsonString(), IsTrail: false).Elements().Where(element => (string?)element["type"] == "Input.Text"))
                data[(string)input["id"]!] = (string?)input["value"];
            more?.Invoke(data);
        });
        answer.EnsureSuccessStatusCode();
    }

    private static Task<string?> LastReasonAsync(Stage stage) =>
        stage.KeptAsync(db => db.Replies.Where(row => row.Step == 1).Select(row => row.Text).SingleOrDefaultAsync());
}
