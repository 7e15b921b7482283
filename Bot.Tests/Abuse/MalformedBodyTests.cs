using System.Net;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class MalformedBodyTests
{
    private static readonly string[] Bodies =
    [
        "", "hello", "null", "7", "[]", "{}", "{", "\"message\"",
        """{"type":7}""", """{"type":null}""", """{"text":"practice"}""",
        """{"type":"message","text":"practice","channelId":"msteams","from":{"id":"a"}}""",
        """{"type":"message","text":"practice","channelId":"msteams","conversation":{"id":"c"}}""",
        """{"type":"message","text":"practice","channelId":"msteams","conversation":{},"from":{"id":"a"}}""",
        """{"type":"message","text":"practice","channelId":"msteams","conversation":"c","from":{"id":"a"}}""",
        """{"type":"message","text":{},"channelId":"msteams","conversation":{"id":"c"},"from":{"id":"a"}}""",
        """{"type":"message","text":"x","channelId":"msteams","conversation":{"id":"c"},"from":[]}""",
        """{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams"}""",
        $$"""{"type":"message","conversation":{"id":"c"},"from":{"id":"a"},"value":{{new string('[', 3000)}}{{new string(']', 3000)}}}""",
    ];

    [Fact]
    public async Task What_is_no_activity_is_a_bad_request_and_the_next_turn_works()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        foreach (var body in Bodies)
        {
            using var answer = await chat.SendTextAsync(body);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{answer.StatusCode} for {body[..Math.Min(90, body.Length)]}");
        }

        Assert.Empty(stage.Bot.Log.Lines);
        await chat.SayAsync("practice");
        Assert.Single(chat.OpenCards);
    }
}
