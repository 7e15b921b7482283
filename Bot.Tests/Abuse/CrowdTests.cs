using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class CrowdTests
{
    [Fact]
    public async Task Two_people_at_once_do_not_mix()
    {
        await using var stage = await Stage.WithSampleAsync();
        var (ada, ben) = (stage.Enter(), stage.Enter());
        await Task.WhenAll(ada.BeginAsync(), ben.BeginAsync());
        await Task.WhenAll(ada.PressAsync("dilemma.choose", "send-now"), ben.PressAsync("dilemma.choose", "back-first"));
        await Task.WhenAll(ada.SayAsync("This is Ada."), ben.SayAsync("This is Ben."));
        Assert.DoesNotContain(ada.Messages.All, message => message.Said.Contains("Ben", StringComparison.Ordinal));
        Assert.DoesNotContain(ben.Messages.All, message => message.Said.Contains("Ada", StringComparison.Ordinal));
        Assert.Equal(2, await stage.KeptAsync(db => db.Attempts.Select(row => row.PersonId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Thirty_conversations_at_once_all_come_to_an_ending()
    {
        await using var stage = await Stage.WithAsync();
        var chats = Enumerable.Range(0, 30).Select(_ => stage.Enter()).ToList();
        await Task.WhenAll(chats.Select(async (chat, i) =>
        {
            await chat.InstallAsync();
            await chat.BeginAsync();
            await chat.PlayToTheEndAsync(new Random(i));
        }));
        Assert.All(chats, chat => Assert.Contains("What each turn did", chat.LastSaid, StringComparison.Ordinal));
        Assert.Equal(30, await stage.KeptAsync(db => db.Attempts.CountAsync(row => row.Status == AttemptStatus.Finished)));
        Assert.Empty(stage.Bot.Log.Lines);
    }
}
