using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Bot.Tests.Safety;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What was offered, and notes that were got and given, are told to whose they are, and nobody else is in it.</summary>
public sealed class OwnNotesTests : IAsyncLifetime
{
    private static readonly HttpClient Client = new();

    private NoteStage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await NoteStage.OpenAsync();
        await _stage.NoteAsync(_stage.Ben, await _stage.OfferAsync());
        await _stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        await _stage.Ama.FillAsync("feedback.ask", ("line", "Which words?"));
        await _stage.Ama.TouchAsync("feedback.unhelpful");
        await _stage.Ama.TouchAsync("feedback.revise");
        await _stage.Ama.FillAsync("feedback.revise", ("line", "I will call you today."));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Who_offered_reads_what_they_offered_got_asked_and_said_again()
    {
        var files = await Client.FetchFilesAsync(await _stage.Ama.AskForLinkAsync());
        Assert.All(
            new[] { "What you offered to colleagues", NoteStage.Reply, NoteStage.Question, "you said it again: “I will call you today.”", "a colleague wrote: “May I share one thing I noticed?", "You asked back: “Which words?”" },
            said => Assert.Contains(said, files["data.txt"], StringComparison.Ordinal));
        Assert.Contains("unhelpfulAt", files["data.json"], StringComparison.Ordinal);
        Nobody(files, _stage.Ben);
    }

    [Fact]
    public async Task Who_gave_a_note_reads_it_and_not_that_it_did_not_help()
    {
        var files = await Client.FetchFilesAsync(await _stage.Ben.AskForLinkAsync());
        Assert.Contains("you wrote: “May I share one thing I noticed? You sent them to a form. I felt alone with it.”", files["data.txt"], StringComparison.Ordinal);
        Assert.Contains("A colleague asked back: “Which words?”", files["data.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("unhelpful", files["data.json"], StringComparison.Ordinal);
        Assert.DoesNotContain(NoteStage.Reply, files["data.json"], StringComparison.Ordinal);
        Nobody(files, _stage.Ama);
    }

    [Fact]
    public async Task Who_sees_notes_is_told_before_and_at_any_time()
    {
        await _stage.Ama.SayAsync("who sees what");
        Assert.Contains("notes you give or get", _stage.Ama.LastSaid, StringComparison.Ordinal);
        await _stage.Ama.SayAsync("practice wrong-colour");
        Assert.Contains("the channel only if both want it", _stage.Ama.LastSaid, StringComparison.Ordinal);
    }

    private static void Nobody(IReadOnlyDictionary<string, string> files, Chat other) => Assert.DoesNotContain(
        files.Values, text => text.Contains(other.Name, StringComparison.Ordinal) || text.Contains(other.Person, StringComparison.Ordinal));
}
