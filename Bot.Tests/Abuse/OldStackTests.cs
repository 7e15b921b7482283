using System.Text.RegularExpressions;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class OldStackTests
{
    [Theory]
    [InlineData("a dialog that is gone", true)]
    [InlineData("a step beyond the end", true)]
    [InlineData("no stack", true)]
    [InlineData("another shape", false)]
    [InlineData("a record of another version", false)]
    [InlineData("garbage", false)]
    [InlineData("nothing", false)]
    public async Task A_stack_that_no_longer_fits_is_set_aside_and_the_person_goes_on(string kind, bool isTold)
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        await stage.RestartAsync(async db =>
        {
            var row = await db.BotStates.SingleAsync();
            row.Json = Damaged(row.Json, kind);
            row.Version++;
            await db.SaveChangesAsync();
        });

        await chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(isTold, chat.Messages.All.Any(message => message.Said.Contains("I had lost my place", StringComparison.Ordinal)));
        if (await stage.DecisionsAsync() == 0)
            await chat.PressAsync("dilemma.choose", "send-now");
        await chat.SayAsync("Because.");
        Assert.Equal(2, await stage.DecisionsAsync());
        Assert.Single(chat.OpenCards);
        Assert.Empty(stage.Bot.Log.Lines);
    }

    private static string Damaged(string json, string kind)
    {
        var damaged = kind switch
        {
            "a dialog that is gone" => json.Replace("\"practise\"", "\"gone\"", StringComparison.Ordinal),
            "a step beyond the end" => Regex.Replace(json, "\"stepIndex\":\\d+", "\"stepIndex\":99"),
            "no stack" => """{"dialogs":"practise"}""",
            "another shape" => "[1,2,3]",
            "a record of another version" => """{"dialogs":{"@old":{"a":1}}}""",
            "garbage" => "%&/ not JSON {",
            "nothing" => "",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        Assert.NotEqual(json, damaged);
        return damaged;
    }
}
