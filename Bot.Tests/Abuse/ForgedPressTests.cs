using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class ForgedPressTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    public static TheoryData<string, string> Forgeries => new()
    {
        { "attempt", "\"00000000000000000000000000000000\"" },
        { "attempt", "\"none\"" },
        { "attempt", "7" },
        { "attempt", "null" },
        { "attempt", "[]" },
        { "attempt", "{\"a\":1}" },
        { "step", "7" },
        { "step", "-1" },
        { "step", "1e99" },
        { "step", "99999999999999999999" },
        { "step", "\"soon\"" },
        { "step", "null" },
        { "step", "[0]" },
        { "id", "\"no-such-choice\"" },
        { "id", "\"courier\"" },
        { "id", "\"which-day\"" },
        { "id", "5" },
        { "id", "null" },
        { "id", "[\"send-now\"]" },
        { "verb", "\"dilemma.win\"" },
        { "verb", "null" },
        { "verb", "3" },
        { "verb", "[]" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_press_has_no_effect_and_gets_a_word_and_the_scene_still_waits(string member, string value)
    {
        var before = _chat.Messages.All.Count;
        var scene = _chat.Open;
        var press = scene.Press("dilemma.choose", "send-now");
        (await _chat.SubmitAsync(scene, press, data => data[member] = JsonNode.Parse(value))).EnsureSuccessStatusCode();
        Assert.Equal(0, await _stage.DecisionsAsync());
        Assert.NotEmpty(_chat.Messages.All[before].Said);
        Assert.Single(_chat.OpenCards);

        scene = _chat.Open;
        var answer = await _chat.ExecuteAsync(scene, press, data => data[member] = JsonNode.Parse(value));
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Empty(Pressable.In(answer["value"]));
        Assert.Equal(0, await _stage.DecisionsAsync());

        await _chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(1, await _stage.DecisionsAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"dilemma.choose\"")]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":[]}")]
    [InlineData("{\"action\":{\"data\":7}}")]
    public async Task A_press_of_no_shape_at_all_has_no_effect(string value)
    {
        foreach (var type in new[] { "message", "invoke" })
        {
            using var answer = await _chat.SendAsync(_chat.Activity(type, activity =>
            {
                activity["name"] = type == "invoke" ? "adaptiveCard/action" : null;
                activity["value"] = JsonNode.Parse(value);
            }));
            Assert.InRange((int)answer.StatusCode, 200, 400);
        }

        Assert.Empty(_stage.Bot.Log.Lines);
        await _chat.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(1, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task Another_persons_attempt_is_as_good_as_none()
    {
        var scene = _chat.Open;
        var stranger = _stage.Enter();
        var answer = await stranger.ExecuteAsync(scene, scene.Press("dilemma.choose", "send-now"));
        Assert.DoesNotContain("wrong blue", answer.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("That one is over", stranger.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.DecisionsAsync());
        Assert.Equal(0, scene.Updates);
    }
}
