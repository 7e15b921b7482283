using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class PersonalOnlyTests
{
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Where_others_read_along_nothing_is_handed_out(string where)
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        var said = chat.Activity("message", activity =>
        {
            activity["text"] = "practice";
            activity["conversation"]!["conversationType"] = where;
        });
        (await chat.SendAsync(said)).EnsureSuccessStatusCode();
        Assert.Contains("Practice happens in private", Assert.Single(chat.Messages.All).Said, StringComparison.Ordinal);
        Assert.Equal(0, await stage.KeptAsync(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task A_press_where_others_read_along_is_answered_with_a_card_that_says_so()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        await chat.BeginAsync();
        var press = chat.ExecuteOf(chat.Open, chat.Open.Press("dilemma.choose"));
        press["conversation"]!["conversationType"] = "channel";
        using var answer = await chat.SendAsync(press);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Practice happens in private", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", said, StringComparison.Ordinal);
        Assert.Equal(0, await stage.DecisionsAsync());
    }

    [Fact]
    public async Task Where_others_read_along_hello_is_one_line()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        var added = chat.Activity("installationUpdate", activity =>
        {
            activity["action"] = "add";
            activity["conversation"]!["conversationType"] = "channel";
        });
        await chat.SendAsync(added);
        Assert.Null(Assert.Single(chat.Messages.All).Card);
    }
}
