using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>Replies are the same where everything is kept on a server, and each turn reads it anew.</summary>
public sealed class ReplyOnPostgresTests
{
    [EndToEndFact(Need.Postgres)]
    public async Task A_reply_is_kept_with_its_words_and_the_run_goes_on_from_it()
    {
        await using var stage = await Stage.OnPostgresAsync(SampleReply.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.ask", "which-hour");
        await chat.SayAsync("I will see \u0001 what I can do about it. \U0001F60A");
        await chat.SayAsync("stop");
        await stage.RestartAsync();
        await chat.SayAsync("resume");
        Assert.Contains("“I will see", chat.Open.Said, StringComparison.Ordinal);
        await chat.PressAsync("dilemma.choose", "courier");
        Assert.Contains("“I will see", chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(1, await stage.KeptAsync(db => db.Replies.CountAsync()));
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_reasons_way_is_kept_there_too()
    {
        await using var stage = await Stage.OnPostgresAsync(SampleReason.Text);
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");
        await chat.SayAsync("We can't keep it back, because one is left and two have asked for it.");
        Assert.Equal("with-its-why", await stage.KeptAsync(db => db.Decisions.Where(row => row.Step == 1).Select(row => row.ReasonWay).SingleAsync()));
        await chat.SayAsync("stop");
        await stage.RestartAsync();
        await chat.SayAsync("resume");
        Assert.Contains("Your lead reads it twice.", chat.Open.Said, StringComparison.Ordinal);
        Assert.Empty(stage.Errors);
    }
}
