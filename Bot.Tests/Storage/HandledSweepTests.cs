using EmpathyBot.Bot.Playground;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Turns;
using Chat = EmpathyBot.Bot.Tests.Hosting.Chat;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Storage;

/// <summary>What was handled is remembered as long as somebody may repeat it, and no longer.</summary>
public sealed class HandledSweepTests
{
    [Fact]
    public async Task What_was_handled_is_forgotten_after_a_week_and_not_before()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        using var chat = new Chat(bot.Url, connector);
        var sweep = bot.Services.GetRequiredService<HandledSweep>();
        var clock = bot.Services.GetRequiredService<PlaygroundClock>();
        using var said = await chat.SayAsync("help");

        await clock.AdvanceAsync(TimeSpan.FromDays(6), CancellationToken.None);
        await sweep.SweepAsync(CancellationToken.None);
        Assert.Equal(1, await CountAsync(bot));

        await clock.AdvanceAsync(TimeSpan.FromDays(2), CancellationToken.None);
        await sweep.SweepAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync(bot));
    }

    private static async Task<int> CountAsync(RunningBot bot)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        return await db.Handled.CountAsync();
    }
}
