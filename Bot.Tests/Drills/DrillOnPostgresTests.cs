using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>Drills are the same where everything is kept on a server.</summary>
public sealed class DrillOnPostgresTests
{
    [EndToEndFact(Need.Postgres)]
    public async Task A_drill_with_two_goes_a_restart_and_a_withdrawal_is_kept()
    {
        await using var stage = await DrillDesk.StageAsync(onPostgres: true);
        var chat = stage.Enter();
        await chat.ReadyAsync();
        await chat.SayAsync("<minimising: Calm \u0001down>, \U0001F60A please.");
        await chat.PressLastAsync("drill.notmeant", data => data["meant"] = "25");
        await stage.RestartAsync();
        await chat.PressLastAsync("drill.again");
        await chat.SayAsync(DrillDesk.Felt);
        await chat.PressLastAsync("drill.done");
        Assert.Equal((DrillStatus.Done, (int)Rating.Hard), (await stage.DrillsAsync()).Select(row => (row.Status, row.Rating!.Value)).Single());
        Assert.Equal([true, false], (await stage.GoesAsync()).Select(go => go.Findings!.Contains("withdrawn", StringComparison.Ordinal)));
        Assert.Single(await stage.SkillsAsync());
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task The_clock_runs_out_into_the_story_or_into_nothing_and_a_reply_goes_on_from_there()
    {
        await using var stage = await DrillDesk.StageAsync(true, SampleDrill.Text, SampleDrill.Of("slow", "slow_down", 1));
        var chat = stage.Enter();
        await chat.ReadyAsync();
        await stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains("Put away for later", chat.LastSaid, StringComparison.Ordinal);

        await chat.ReadyAsync("drill slow");
        await chat.TypingAsync();
        await stage.WalkAsync(TimeSpan.FromSeconds(91));
        Assert.Contains("I can hear a printer", chat.LastSaid, StringComparison.Ordinal);
        await chat.SayAsync(DrillDesk.Felt);
        Assert.Contains("Taken as your answer", chat.LastSaid, StringComparison.Ordinal);
        Assert.All(await stage.TimeOutsAsync(), row => Assert.Equal(DeliveryState.Sent, row.State));
        Assert.Empty(stage.Errors);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_reply_asks_the_server_once()
    {
        await using var stage = await DrillDesk.StageAsync(onPostgres: true);
        var chat = stage.Enter();
        await chat.ReadyAsync();
        var before = Questions();
        await chat.SayAsync(DrillDesk.Plain);
        await chat.PressLastAsync("drill.again");
        Assert.Equal(2, Questions() - before);

        int Questions() => stage.Bot.Log.Lines.Count(line => line.Text.StartsWith("Executed DbCommand", StringComparison.Ordinal));
    }
}
