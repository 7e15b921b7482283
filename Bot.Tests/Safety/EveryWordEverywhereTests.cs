using EmpathyBot.Bot.Tests.Debriefs;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Bot.Tests.Replies;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>Every word that keeps people safe is heard at every step of every dialog, and the dialog goes on afterwards.</summary>
public sealed class EveryWordEverywhereTests
{
    // The words, and what shows that one was heard: it stands in what comes then.
    private static readonly (string Word, string Sign)[] Words =
    [
        ("who sees what", "safety.export"),
        ("export my data", "file.consent"),
        ("forget me", "safety.forget.yes"),
        ("talk to someone", "safety.talk.send"),
        ("flag", "safety.flag.send"),
        ("quiet hours 18:00-08:30", "18:00"),
        ("pause until Monday", "Monday"),
        ("settings", "settings.save"),
        ("stop", ""),
        ("progress", "Your practice"),
        ("help", "who sees what"),
    ];

    private static readonly Moment[] Moments =
    [
        new("a dilemma is offered", "dilemma.begin", chat => chat.SayAsync("practice wrong-colour"), chat => chat.PressAsync("dilemma.begin"), "It is not my blue.", StopEnds: true),
        new("a scene waits for a choice", "dilemma.choose", chat => chat.BeginAsync("wrong-colour"), chat => chat.PressAsync("dilemma.choose", "send-now"), "Why is it fair?"),
        new("a scene waits for a reply", "dilemma.reply", chat => chat.BeginAsync("the-lid"), chat => chat.SayAsync("I'll see to it."), "The kitchen"),
        new("a reason is asked for", "dilemma.skip", ToTheReasonAsync, chat => chat.SayAsync("Her day is fixed."), "Two parcels are out."),
        new("a run has ended", "debrief.feel", PlayAsync, chat => chat.DoAsync("debrief.feel", "calm"), "How did that feel? Calm", IsOver: true),
        new("a debrief asks", "debrief.answer", ToTheDebriefAsync, chat => chat.SayAsync("At the desk."), "2 of 6"),
        new("a promise is asked for", "debrief.promise", ToThePromiseAsync, chat => chat.DoAsync("debrief.promise", null, ("when", "a day is named"), ("will", "say it back"), ("day", "Friday")), "say it back"),
        new("a drill is offered", "drill.ready", chat => chat.SayAsync("drill"), chat => chat.PressLastAsync("drill.ready"), "The case rattles", StopEnds: true),
        new("a drill's clock runs", "drill.re", chat => chat.ReadyAsync(), FromReadyOrNotAsync, "What landed"),
        new("the coach has read", "drill.done", ToTheCoachAsync, chat => chat.PressLastAsync("drill.done"), "brings another customer", StopEnds: true),
        new("words are pointed out", "looked", ToTheLookAsync, chat => chat.SayAsync("She can't wait."), "Two parcels are out.", IsHidden: true),
        new("settings are open", "settings.save", chat => chat.SayAsync("settings"), chat => chat.DoAsync("settings.save"), "", IsOver: true, HasNothing: true),
        new("somebody is about to be asked", "safety.talk.send", chat => chat.SayAsync("talk to someone"), chat => chat.TouchAsync("safety.talk.send"), "", IsOver: true, HasNothing: true),
        new("what is a pause until is asked", "settings", chat => chat.SayAsync("pause until the cows come home"), chat => chat.SayAsync("pause until Friday"), "Friday", IsOver: true, HasNothing: true),
    ];

    public static TheoryData<string> Names => [.. Moments.Select(moment => moment.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_word_is_heard_when(string name)
    {
        var moment = Moments.Single(one => one.Name == name);
        await using var stage = await Stage.WithDrillsAsync(
            new ScriptedCoach(),
            [SampleDrill.Text, SampleDrill.Of("second", "name_emotion", 1)],
            [Sample.Text, SampleReply.Text],
            settings: new Dictionary<string, string?> { ["Facilitators:0"] = SafetyStage.Femi, ["Safety:Contact"] = SafetyStage.Contact });
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        await stage.MeetAsync("Femi", SafetyStage.Femi);
        var chat = await stage.MeetAsync("Ama");
        await chat.SayAsync("settings");
        await moment.Reach(chat);
        var kept = await KeptAsync(stage);

        foreach (var (word, sign) in Words)
        {
            var before = chat.Messages.All.Count;
            using var said = await chat.SayAsync(word);
            var came = chat.Messages.All.Skip(before).ToList();
            Assert.True(said.IsSuccessStatusCode && came.Count > 0, $"'{word}' was not answered.");
            var shows = word == "flag" && moment.HasNothing ? "There is nothing to flag yet" : sign;
            Assert.True(came.Exists(message => message.Activity.ToJsonString().Contains(shows, StringComparison.Ordinal)), $"'{word}' was answered with: {string.Join(" / ", came.Select(message => message.Said))}");
            Assert.DoesNotContain(came, message => message.Said.Contains("I did not catch that", StringComparison.Ordinal));
            if (word == "forget me")
                await chat.PressLastAsync("safety.forget.no");
            if (moment.IsOver)
                continue;
            if (moment.StopEnds && word == "stop")
                await moment.Reach(chat);
            else
                await chat.SayAsync("resume");
            if (!moment.IsHidden)
                Assert.True(chat.Messages.All.Skip(before).Any(message => message.Presses.Any(press => press.Verb.StartsWith(moment.Press, StringComparison.Ordinal))), $"After '{word}' it did not go on: {chat.LastSaid}");
        }

        if (!moment.StopEnds)
            Assert.Equal(kept, await KeptAsync(stage));
        var then = ThenIn(chat, moment);
        await moment.GoOn(chat);
        Assert.True(moment.Then.Length == 0 || ThenIn(chat, moment) > then, $"It did not go on: {chat.LastSaid}");
    }

    private static int ThenIn(Chat chat, Moment moment) => chat.Messages.All.Count(message => message.Said.Contains(moment.Then, StringComparison.Ordinal));

    // Nothing of the words was taken for an answer.
    private static async Task<(int Decisions, int Replies, int Goes, int Answers)> KeptAsync(Stage stage) =>
        (await stage.DecisionsAsync(), await stage.KeptAsync(db => db.Replies.CountAsync()), (await stage.GoesAsync()).Count, (await stage.AnswersAsync()).Count);

    private static async Task ToTheReasonAsync(Chat chat)
    {
        await chat.BeginAsync("wrong-colour");
        await chat.PressAsync("dilemma.choose", "send-now");
    }

    private static async Task ToTheLookAsync(Chat chat)
    {
        await ToTheReasonAsync(chat);
        await chat.SayAsync("Mrs Agnes Whitlow is on 07700 900123, she waits.");
    }

    private static async Task PlayAsync(Chat chat)
    {
        await ToTheReasonAsync(chat);
        await chat.PressAsync("dilemma.skip");
        await chat.PressAsync("dilemma.choose", "call");
    }

    private static async Task ToTheDebriefAsync(Chat chat)
    {
        await PlayAsync(chat);
        await chat.SayAsync("debrief");
    }

    private static async Task ToThePromiseAsync(Chat chat)
    {
        await PlayAsync(chat);
        await chat.ToThePromiseAsync();
    }

    private static async Task ToTheCoachAsync(Chat chat)
    {
        await chat.ReadyAsync();
        await chat.SayAsync(DrillDesk.Felt);
    }

    private static async Task FromReadyOrNotAsync(Chat chat)
    {
        if (chat.Messages.Last.Presses.Any(press => press.Verb == "drill.ready"))
            await chat.PressLastAsync("drill.ready");
        await chat.SayAsync(DrillDesk.Felt);
    }

    /// <param name="Name">When.</param>
    /// <param name="Press">A press that is there at that moment, or the beginning of its verb.</param>
    /// <param name="Reach">How one gets there.</param>
    /// <param name="GoOn">What goes on from there.</param>
    /// <param name="Then">What is seen then.</param>
    /// <param name="IsOver">Whether nothing is left open, that "resume" would go on with.</param>
    /// <param name="IsHidden">Whether going on shows what was before.</param>
    /// <param name="StopEnds">Whether "stop" ends it for good: nothing was said in it yet, or all was.</param>
    /// <param name="HasNothing">Whether there is nothing that could be flagged.</param>
    private sealed record Moment(string Name, string Press, Func<Chat, Task> Reach, Func<Chat, Task> GoOn, string Then, bool IsOver = false, bool IsHidden = false, bool StopEnds = false, bool HasNothing = false);
}
