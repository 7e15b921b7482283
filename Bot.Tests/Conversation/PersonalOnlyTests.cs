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
