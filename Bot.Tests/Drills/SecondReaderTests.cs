using System.Text.Json;
using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>A language model beside the coach: a service that speaks the OpenAI protocol, over HTTP.</summary>
public sealed class SecondReaderTests
{
    private const string Reply = "Please fill in the form. It is out there in the rain with you on the stairs.";
    private const string Quote = "It is out there in the rain with you on the stairs";

    [Fact]
    public async Task What_it_finds_is_added_to_the_coach_s_card_where_the_quote_stands_in_the_text()
    {
        await using var model = await ModelAsync(() => $$"""{"findings":[{"label":"name_emotion","quote":"{{Quote}}"},{"label":"blame","quote":"never said"},{"label":"nonsense","quote":"Please"}]}""");
        await using var stage = await StageAsync(model.Url);
        var chat = stage.Enter();
        await chat.SayAsync("drill");
        Assert.Contains("goes to a language model", chat.LastSaid, StringComparison.Ordinal);
        await chat.PressLastAsync("drill.ready");
        await chat.SayAsync(Reply);

        await Patience.UntilAsync(() => chat.Messages.Last.Updates > 0);

        Assert.Contains(Quote, chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("I have read it once more", chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("never said", chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("name_emotion", Assert.Single(await stage.GoesAsync()).Findings, StringComparison.Ordinal);
        var asked = Assert.Single(model.Requests);
        Assert.Contains("in the rain", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Person, asked.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I am sorry, I can't do that.")]
    [InlineData("{\"findings\":\"none\"}")]
    [InlineData("")]
    public async Task Whatever_else_it_says_changes_nothing(string answer)
    {
        await using var model = await ModelAsync(() => answer);
        await using var stage = await StageAsync(model.Url);
        var chat = stage.Enter();
        await chat.ReadyAsync();
        await chat.SayAsync(Reply);
        await Patience.UntilAsync(() => !model.Requests.IsEmpty);

        await chat.PressLastAsync("drill.done");

        Assert.DoesNotContain("I have read it once more", string.Join('\n', chat.Messages.All.Select(message => message.Said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_after_the_drill_has_gone_on_is_left_out()
    {
        var hold = new TaskCompletionSource();
        await using var model = await ModelAsync(() => $$"""{"findings":[{"label":"name_emotion","quote":"{{Quote}}"}]}""", hold.Task);
        await using var stage = await StageAsync(model.Url);
        var chat = stage.Enter();
        await chat.ReadyAsync();
        await chat.SayAsync(Reply);
        await Patience.UntilAsync(() => !model.Requests.IsEmpty);
        await chat.PressLastAsync("drill.done");

        hold.SetResult();
        await chat.SayAsync("progress");

        Assert.DoesNotContain("name_emotion", Assert.Single(await stage.GoesAsync()).Findings ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_an_address_is_a_refused_start_in_one_sentence()
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunningBot.StartAsync(settings: new() { ["Coach:Model"] = "some-model" }));

        Assert.Contains("Coach:Endpoint", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<Stage> StageAsync(string url) => Stage.WithDrillsAsync(
        new ScriptedCoach(), [SampleDrill.Text], settings: new() { ["Coach:Model"] = "some-model", ["Coach:Endpoint"] = url + "/v1" });

    private static Task<StubServer> ModelAsync(Func<string> answer, Task? hold = null) => StubServer.StartAsync(async (context, _) =>
    {
        await (hold ?? Task.CompletedTask);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            id = "1",
            @object = "chat.completion",
            created = 1,
            model = "some-model",
            choices = new[] { new { index = 0, message = new { role = "assistant", content = answer() }, finish_reason = "stop" } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        }));
    });
}
