using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Content;

public sealed class NewTextTests
{
    [Fact]
    public async Task A_run_goes_on_with_the_text_it_began_with_and_the_next_takes_the_new_one()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");

        stage.Scenarios.Write("0.yaml", Sample.With("text: Two parcels are out.", "text: Three parcels are out."));
        await stage.RestartAsync();
        await chat.SayAsync("She can't wait.");
        Assert.Contains("Two parcels are out.", chat.Open.Said, StringComparison.Ordinal);
        await chat.PlayToTheEndAsync(new Random(1));

        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");
        await chat.SayAsync("She can't wait.");
        Assert.Contains("Three parcels are out.", chat.Open.Said, StringComparison.Ordinal);
        Assert.Equal(2, await stage.KeptAsync(db => db.Attempts.Select(row => row.ContentHash).Distinct().CountAsync()));
    }

    [Fact]
    public async Task A_run_ends_on_a_text_that_is_no_longer_on_the_shelf()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        stage.Scenarios.Write("0.yaml", Sample.With("id: wrong-colour", "id: other-colour"));
        await stage.RestartAsync();
        await chat.PlayToTheEndAsync(new Random(1));
        await chat.SayAsync("progress");
        Assert.Contains("The wrong blue", chat.LastSaid, StringComparison.Ordinal);
    }
}
