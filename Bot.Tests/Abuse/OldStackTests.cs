using System.Text.RegularExpressions;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class OldStackTests
{
    [Theory]
    [InlineData("a dialog that is gone")]
    [InlineData("a step beyond the end")]
    [InlineData("no stack")]
    [InlineData("another shape")]
    [InlineData("a record of another version")]
    [InlineData("garbage")]
    [InlineData("another record")]
    [InlineData("nothing")]
    public async Task A_stack_that_no_longer_fits_is_set_aside_and_the_person_is_told_once_and_goes_on(string kind)
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
        if (await stage.DecisionsAsync() == 0)
            await chat.PressAsync("dilemma.choose", "send-now");
        await chat.SayAsync("Because.");
        Assert.Equal(2, await stage.DecisionsAsync());
        Assert.Single(chat.Messages.All, message => message.Said.Contains("I had lost my place", StringComparison.Ordinal));
        Assert.Single(chat.OpenCards);
        Assert.Empty(stage.Bot.Log.Lines);
    }

    [Fact]
    public async Task A_stack_that_was_put_away_is_no_lost_place()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.SayAsync("stop");
        await stage.RestartAsync();
        await chat.SayAsync("resume");
        await chat.PressAsync("dilemma.choose", "send-now");
        Assert.DoesNotContain(chat.Messages.All, message => message.Said.Contains("I had lost my place", StringComparison.Ordinal));
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
            "another record" => "{\"@\":1}",
            "nothing" => "",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        Assert.NotEqual(json, damaged);
        return damaged;
    }
}
