using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Practice.Selection;

namespace EmpathyBot.Bot.Tests.Practice.Selection;

/// <summary>Who has so many minutes gets what fits into them.</summary>
public sealed class MinutesWishTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("2 min", 2)]
    [InlineData(" 3 Minutes. ", 3)]
    [InlineData("two minutes", null)]
    [InlineData("billing", null)]
    [InlineData("2 billing", null)]
    [InlineData("-2", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    public void Minutes_are_told_from_names(string wish, int? minutes) => Assert.Equal(minutes, WishMatch.MinutesIn(wish));

    [Fact]
    public async Task What_fits_comes_and_where_nothing_does_the_shortest_comes_with_a_word()
    {
        await using var stage = await Stage.WithAsync(
            SafetyStage.Light("long-one", "A long one").Replace("minutes: 3", "minutes: 5", StringComparison.Ordinal),
            SafetyStage.Light("short-one", "A short one", difficulty: 3).Replace("minutes: 3", "minutes: 2", StringComparison.Ordinal));
        var chat = stage.Enter();

        await chat.SayAsync("practice 2");
        Assert.Contains("A short one", chat.Open.Said, StringComparison.Ordinal);
        Assert.Contains("2 minutes", chat.Open.Said, StringComparison.Ordinal);

        var other = stage.Enter();
        await other.SayAsync("practice 1 minute");
        Assert.Contains("A short one", other.Open.Said, StringComparison.Ordinal);
        Assert.Contains(other.Messages.All, message => message.Said.Contains("the shortest there is", StringComparison.Ordinal));
    }
}
