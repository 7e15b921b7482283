using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class TrailTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task An_answered_card_shrinks_to_what_happened_and_the_next_scene_is_a_new_message()
    {
        await _chat.BeginAsync();
        var scene = _chat.Open;
        await _chat.PressAsync("dilemma.ask", "which-day");
        var answered = _chat.Messages.All.Single(message => message.Id == scene.Id);
        Assert.Equal(1, answered.Updates);
        AssertTrail(answered.Card!);
        Assert.Contains("When do you need it by?", answered.Said, StringComparison.Ordinal);
        Assert.NotEqual(scene.Id, _chat.Open.Id);
        Assert.Same(_chat.Messages.Last, _chat.Open);
    }

    [Fact]
    public async Task The_answer_to_a_press_is_the_same_small_card()
    {
        await _chat.BeginAsync();
        var scene = _chat.Open;
        var answer = await _chat.ExecuteAsync(scene, scene.Press("dilemma.ask", "stock"));
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        AssertTrail(answer["value"]!);
        Assert.True(JsonNode.DeepEquals(answer["value"], _chat.Messages.All.Single(message => message.Id == scene.Id).Card));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Whatever_is_said_and_pressed_only_one_card_of_a_dilemma_waits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 80; i++)
        {
            await StepAsync(random);
            Assert.InRange(_chat.OpenCards.Count, 0, 1);
            // What is looked back at waits for nothing: progress, and the other roads of a run that has ended.
            var attempts = _chat.Messages.All
                .Where(message => !message.Said.Contains("Your practice", StringComparison.Ordinal) && !message.Presses.Any(press => press.Verb is "debrief.compare" || (string?)press.Data["id"] is "roads"))
                .Select(message => Of(message).Select(press => (string?)press.Data["attempt"]).FirstOrDefault(id => id is not null))
                .OfType<string>()
                .ToList();
            Assert.Equal(attempts.Distinct().Count(), attempts.Count);
        }

        Assert.True(await _stage.DecisionsAsync() > 3);
    }

    // A flag can be raised from wherever somebody is, also from what is over: nothing of the dilemma waits there.
    private static List<Pressable> Of(SentMessage message) =>
        [.. message.Presses.Where(press => !press.Verb.StartsWith("safety.", StringComparison.Ordinal))];

    private async Task StepAsync(Random random)
    {
        var pressable = _chat.Messages.All.Where(message => Of(message).Count > 0).ToList();
        string[] words = ["practice", "practice", "stop", "resume", "help", "progress", "Stop the parcel", "practice wrong-colour", "resume"];
        if (_chat.OpenCards.Count > 0 && random.Next(3) > 0)
            await PressAsync(_chat.Open, random);
        else if (pressable.Count > 0 && random.Next(3) == 0)
            await PressAsync(pressable[random.Next(pressable.Count)], random);
        else
            (await _chat.SayAsync(words[random.Next(words.Length)])).EnsureSuccessStatusCode();
    }

    private async Task PressAsync(SentMessage message, Random random)
    {
        var press = Of(message)[random.Next(Of(message).Count)];
        if (random.Next(2) == 0)
            await _chat.ExecuteAsync(message, press);
        else
            (await _chat.SubmitAsync(message, press)).EnsureSuccessStatusCode();
    }

    private static void AssertTrail(JsonNode card)
    {
        Assert.Empty(Pressable.In(card));
        Assert.InRange(card["body"]!.AsArray().Count, 1, 4);
    }
}
