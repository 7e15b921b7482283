using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Whatever is typed in a note is shown as it was typed: it pings nobody, hides no link, and bursts nothing.</summary>
public sealed class NoteTextTests : IAsyncLifetime
{
    private NoteStage _stage = null!;
    private Guid _prompt;

    public async Task InitializeAsync()
    {
        _stage = await NoteStage.OpenAsync();
        _prompt = await _stage.OfferAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("**Read** [this](https://evil.example) and # that")]
    [InlineData("<at>Chioma Okoro</at> look, @Chioma")]
    [InlineData("👩🏽‍💻 zalgo h̷̢e̸̛ 🙂🙂")]
    [InlineData("‏שלום, זה נשמע קר‏ \u202Eabc\u202C")]
    [InlineData("\"quoted\" \\ {{x}} &amp; <b>bold</b>\nnext line")]
    public async Task It_is_shown_as_it_was_typed_and_never_read_as_Markdown_or_as_a_mention(string typed)
    {
        await _stage.NoteAsync(_stage.Ben, _prompt, seen: typed, impact: typed);
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(typed, Assert.Single(await _stage.NotesAsync()).Seen);
        var note = _stage.Ama.Offering("feedback.thanks");
        var shown = typed.ReplaceLineEndings(" ");
        Assert.Contains(shown, note.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("mention", note.Activity["entities"]?.ToJsonString() ?? "", StringComparison.Ordinal);
        Assert.All(Elements(note.Card).Where(element => ((string?)element["text"])?.Contains(shown, StringComparison.Ordinal) is true), element => Assert.Equal("TextRun", (string?)element["type"]));
        Assert.DoesNotContain(shown, (string?)note.Card!["fallbackText"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_words_are_refused_kindly_and_nothing_is_lost_that_a_card_can_carry()
    {
        var long2000 = string.Join(' ', Enumerable.Repeat("words", 2000));
        var answer = await _stage.NoteAsync(_stage.Ben, _prompt, seen: long2000, impact: "Cold, Mrs Agnes Turnbull, 07700 900123.");
        Assert.Contains("A field takes 300 characters", answer.ToJsonString(), StringComparison.Ordinal);
        var form = _stage.Ben.Offering("feedback.read");
        Assert.StartsWith(string.Join(' ', Enumerable.Repeat("words", 300)), form.ValueOf("seen"), StringComparison.Ordinal);
        Assert.Equal("Cold, Mrs Agnes Turnbull, 07700 900123.", form.ValueOf("impact"));
        Assert.True(new MadeCard("", form.Card!.ToJsonString(), IsTrail: false).BytesAsSent < MadeCard.Largest);
        Assert.Empty(await _stage.NotesAsync());
        await _stage.Ben.FillAsync("feedback.read", ("seen", "Words."), ("impact", "Cold."));
        Assert.Single(await _stage.NotesAsync());
    }

    [Fact]
    public async Task Fields_full_of_signs_that_grow_still_make_a_card_that_Teams_takes()
    {
        var wide = string.Concat(Enumerable.Repeat("\uE000", 20_000));
        await _stage.NoteAsync(_stage.Ben, _prompt, seen: wide, impact: wide);
        await _stage.Ben.FillAsync("feedback.read", ("seen", wide), ("play", wide), ("curious", wide));
        var form = _stage.Ben.Offering("feedback.read");
        Assert.True(new MadeCard("", form.Card!.ToJsonString(), IsTrail: false).BytesAsSent < MadeCard.Largest);
        await _stage.Ben.FillAsync("feedback.read", ("seen", new string('漢', 300)), ("impact", new string('漢', 300)), ("play", new string('漢', 300)), ("curious", new string('漢', 300)));
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.True(new MadeCard("", _stage.Ama.Offering("feedback.thanks").Card!.ToJsonString(), IsTrail: false).BytesAsSent < MadeCard.Largest);
    }

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject thing => new[] { thing }.Concat(thing.SelectMany(member => Elements(member.Value))),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };
}
