using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Chat = EmpathyBot.Bot.Tests.Hosting.Chat;

namespace EmpathyBot.Bot.Tests.Storage.Postgres;

/// <summary>What a person meets is the same where everything is kept on a server.</summary>
public sealed class OneHostTests
{
    [EndToEndFact(Need.Postgres)]
    public async Task Every_shipped_dilemma_is_played_from_install_to_its_ending()
    {
        await using var stage = await Stage.OnPostgresAsync();
        var random = new Random(20261123);
        var dilemmas = Directory.GetFiles(Repository.PathOf("Scenarios"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order().ToList();
        foreach (var id in dilemmas)
        {
            // Each by somebody else: heavy ones are rationed.
            var chat = stage.Enter();
            await chat.InstallAsync();
            await chat.BeginAsync(id);
            await chat.PlayToTheEndAsync(random);
            // How somebody is is asked after a heavy one.
            Assert.Contains(chat.Messages.All.TakeLast(2), message => message.Said.Contains("What each turn did", StringComparison.Ordinal));
        }

        Assert.Equal(dilemmas, await stage.KeptAsync(db => db.Played.Select(row => row.DilemmaId).Order().ToListAsync()));
        Assert.Equal(dilemmas.Count, await stage.KeptAsync(db => db.Memories.CountAsync(row => row.Kind == MemoryKind.Dilemma)));
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task What_was_begun_is_put_away_taken_up_and_goes_on_after_a_restart()
    {
        await using var stage = await Stage.OnPostgresAsync(Sample.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.ask", "which-day");
        var before = chat.Open.Said;
        await chat.SayAsync("stop");
        Assert.Empty(chat.OpenCards);
        await stage.RestartAsync();
        await chat.SayAsync("resume");
        Assert.Equal(before, Assert.Single(chat.OpenCards).Said);

        await stage.RestartAsync();
        await chat.PressAsync("dilemma.choose", "send-now");
        Assert.Contains("Why is it fair?", Assert.Single(chat.OpenCards).Said, StringComparison.Ordinal);
        Assert.Equal(2, await stage.DecisionsAsync());
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task An_activity_delivered_four_times_and_after_a_restart_has_one_effect()
    {
        await using var stage = await Stage.OnPostgresAsync(Sample.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        var scene = chat.Open;
        var activity = chat.SubmitOf(scene, scene.Press("dilemma.choose", "send-now"));
        var before = chat.Messages.All.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chat.SendAsync(activity.DeepClone().AsObject())));
        Assert.Equal(before + 1, chat.Messages.All.Count);

        await stage.RestartAsync();
        (await chat.SendAsync(activity)).EnsureSuccessStatusCode();
        Assert.Equal(1, await stage.DecisionsAsync());
        Assert.Single(chat.OpenCards);
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_line_with_characters_that_the_server_does_not_know_is_a_line()
    {
        await using var stage = await Stage.OnPostgresAsync(Sample.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");
        (await chat.SendTextAsync(chat.Activity("message", activity => activity["text"] = "She @ can't \U0001F60A wait.").ToJsonString()
            .Replace("@", "\\u0000", StringComparison.Ordinal))).EnsureSuccessStatusCode();
        Assert.Equal(
            "She \uFFFD can't \U0001F60A wait.",
            await stage.KeptAsync(db => db.Replies.Select(row => row.Text).SingleAsync()));
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_turn_asks_the_server_once()
    {
        await using var stage = await Stage.OnPostgresAsync(Sample.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.ask", "which-day");
        var before = Questions();
        await chat.PressAsync("dilemma.choose", "send-now");
        await chat.SayAsync("She can't wait.");
        Assert.Equal(2, Questions() - before);

        int Questions() => stage.Bot.Log.Lines.Count(line => line.Text.StartsWith("Executed DbCommand", StringComparison.Ordinal));
    }
}
