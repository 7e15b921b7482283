using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Abuse;

public sealed class TypedTextTests : IAsyncLifetime
{
    private static readonly string Long = new('x', 100 * 1024);

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("**bold** _soft_ [link](https://example.com) # head")]
    [InlineData("<b>bold</b><script>alert(1)</script> &amp;")]
    [InlineData("👩‍👩‍👧 🙂 é")]
    [InlineData("zero\u200Bwidth\u200D and \u202Eright to left")]
    [InlineData("{{DATE(2026-01-01)}} {0} ${x}")]
    [InlineData("\"quotes\" \\ and \t tabs")]
    public async Task What_was_typed_is_kept_and_shown_as_it_was_and_never_read_as_Markdown(string typed)
    {
        var question = _chat.Open;
        await _chat.SayAsync(typed);
        Assert.Equal(typed.Trim(), await _stage.KeptAsync(db => db.Replies.Where(row => row.Step == 1).Select(row => row.Text).SingleOrDefaultAsync()));
        var trail = _chat.Messages.All.Single(message => message.Id == question.Id).Card!;
        Assert.Contains(Typed(trail, "TextRun"), text => text.Contains(typed.Trim(), StringComparison.Ordinal));
        Assert.DoesNotContain(Typed(trail, "TextBlock"), text => text.Contains(typed.Trim(), StringComparison.Ordinal));
        await _chat.PressAsync("dilemma.choose", "call");
        Assert.DoesNotContain(Typed(_chat.Messages.Last.Card!, "TextBlock"), text => text.Contains(typed.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hundred_kilobytes_typed_are_turned_down_in_a_word()
    {
        await _chat.SayAsync(Long);
        Assert.Contains("longer than a line", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(1, await _stage.DecisionsAsync());
        await _chat.SayAsync("Because.");
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task A_hundred_kilobytes_in_the_field_are_turned_down_and_the_question_waits_below()
    {
        var question = _chat.Open;
        var answer = await _chat.ExecuteAsync(question, question.Press("dilemma.reply"), data => data["line"] = Long);
        Assert.Empty(Pressable.In(answer["value"]));
        Assert.Contains("longer than a line", _chat.Messages.All[^2].Said, StringComparison.Ordinal);
        Assert.Same(_chat.Messages.Last, Assert.Single(_chat.OpenCards));
        Assert.Equal(1, await _stage.DecisionsAsync());
    }

    [Fact]
    public async Task A_hundred_kilobytes_where_nothing_waits_are_not_caught()
    {
        var other = _stage.Enter();
        await other.SayAsync(Long);
        Assert.Contains("did not catch that", Assert.Single(other.Messages.All).Said, StringComparison.Ordinal);
        await other.SayAsync($"practice {Long}");
        Assert.True(other.Messages.Last.Activity.ToJsonString().Length < 2000);
    }

    private static IEnumerable<string> Typed(JsonNode? node, string type) => node switch
    {
        JsonObject thing => ((string?)thing["type"] == type ? [(string?)thing["text"] ?? ""] : Array.Empty<string>())
            .Concat(thing.SelectMany(member => Typed(member.Value, type))),
        JsonArray list => list.SelectMany(item => Typed(item, type)),
        _ => [],
    };
}
