using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Storage.Postgres;

/// <summary>Two hosts on one database; whichever of them the channel speaks to.</summary>
public sealed class TwoHostsTests
{
    [EndToEndFact(Need.Postgres)]
    public async Task Hosts_that_start_at_the_same_moment_on_an_empty_database_both_come_up()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var stage = await Stage.WithTwoHostsAsync();
            Assert.Equal(
                Directory.GetFiles(Repository.PathOf("Scenarios"), "*.yaml").Length + Directory.GetFiles(Repository.PathOf("Scenarios/Drills"), "*.yaml").Length,
                await stage.KeptAsync(db => db.Contents.CountAsync()));
            Assert.Empty(stage.Errors);
        }
    }

    [EndToEndFact(Need.Postgres)]
    public async Task Presses_that_go_to_one_host_and_the_other_in_turn_see_each_others_effects()
    {
        await using var stage = await Stage.WithTwoHostsAsync();
        var chat = stage.Enter();
        await chat.InstallAsync();
        var random = new Random(4);
        var decided = 0;
        for (var round = 0; round < 3; round++)
        {
            chat.MoveTo(stage.Other.Url);
            await chat.SayAsync("practice");
            chat.MoveTo(stage.Bot.Url);
            await chat.PressAsync("dilemma.begin");
            while (chat.OpenCards is [.., var open])
            {
                chat.MoveTo(++decided % 2 == 0 ? stage.Bot.Url : stage.Other.Url);
                (await chat.SubmitAsync(open, open.Presses[random.Next(open.Presses.Count)], Chat.TypeSomething)).EnsureSuccessStatusCode();
                Assert.Equal(decided, await stage.DecisionsAsync());
                Assert.InRange(chat.OpenCards.Count, 0, 1);
            }
        }

        Assert.Equal(3, await stage.KeptAsync(db => db.Attempts.CountAsync(row => row.Status == AttemptStatus.Finished)));
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_word_is_forgotten_by_nobody_stop_here_resume_there()
    {
        await using var stage = await Stage.WithTwoHostsAsync(Sample.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.ask", "which-day");
        var before = chat.Open.Said;
        for (var i = 0; i < 3; i++)
        {
            chat.MoveTo(stage.Other.Url);
            await chat.SayAsync("stop");
            chat.MoveTo(stage.Bot.Url);
            await chat.SayAsync("resume");
            Assert.Equal(before, chat.Open.Said);
        }

        Assert.Equal(AttemptStatus.UnderWay, await stage.KeptAsync(db => db.Attempts.Select(row => row.Status).SingleAsync()));
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task One_activity_delivered_to_both_at_once_has_one_effect()
    {
        await using var stage = await Stage.WithTwoHostsAsync(Sample.Text);
        await Parallel.ForEachAsync(Enumerable.Range(0, 12), async (_, _) =>
        {
            var chat = stage.Enter();
            await chat.BeginAsync();
            var activity = chat.SubmitOf(chat.Open, chat.Open.Press("dilemma.choose", "send-now"));
            var answers = await Task.WhenAll(Hosts(stage).Select(host => chat.SendAsync(activity.DeepClone().AsObject(), host)));
            Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
            Assert.Contains("Why is it fair?", chat.Open.Said, StringComparison.Ordinal);
        });
        Assert.Equal(12, await stage.DecisionsAsync());
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task Of_two_choices_at_once_on_two_hosts_one_wins_and_the_other_is_told()
    {
        await using var stage = await Stage.WithTwoHostsAsync(Sample.Text);
        await Parallel.ForEachAsync(Enumerable.Range(0, 12), async (_, _) =>
        {
            var chat = stage.Enter();
            await chat.BeginAsync();
            var scene = chat.Open;
            var answers = await Task.WhenAll(
                chat.SendAsync(chat.ExecuteOf(scene, scene.Press("dilemma.choose", "send-now")), stage.Bot.Url),
                chat.SendAsync(chat.ExecuteOf(scene, scene.Press("dilemma.choose", "back-first")), stage.Other.Url));
            Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
            Assert.Single(chat.Messages.All, message => message.Said.Contains("answered that already", StringComparison.Ordinal));
        });
        Assert.Equal(12, await stage.DecisionsAsync());
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task Practice_said_to_both_at_once_opens_one_dilemma()
    {
        await using var stage = await Stage.WithTwoHostsAsync();
        var people = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid().ToString()).ToList();
        await Parallel.ForEachAsync(people, async (person, _) =>
        {
            // Two chats, and nobody has met this person yet.
            var (first, second) = (stage.Enter(person: person), stage.Enter(person: person));
            second.MoveTo(stage.Other.Url);
            var answers = await Task.WhenAll(first.SayAsync("practice"), second.SayAsync("practice"), first.SayAsync("practice"));
            Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        });
        Assert.Equal(people.Count, await stage.KeptAsync(db => db.People.CountAsync()));
        Assert.Equal(people.Count, await stage.KeptAsync(db => db.Attempts.CountAsync(
            row => row.Status == AttemptStatus.Offered || row.Status == AttemptStatus.UnderWay)));
        Assert.Empty(stage.Errors);
    }

    private static IEnumerable<Uri> Hosts(Stage stage) => [stage.Bot.Url, stage.Other.Url, stage.Bot.Url, stage.Other.Url];
}
