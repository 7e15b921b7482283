using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Whatever crosses a note has a clear end: one note, or none and the words stay.</summary>
public sealed class NoteRaceTests : IAsyncLifetime
{
    private NoteStage _stage = null!;
    private Guid _prompt;

    public async Task InitializeAsync()
    {
        _stage = await NoteStage.OpenAsync();
        _prompt = await _stage.OfferAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Sent_twice_at_once_from_two_devices_it_is_one_note()
    {
        await _stage.GiveAsync(_stage.Ben, _prompt);
        var form = _stage.Ben.Offering("feedback.read");
        // The same person on another device, in a chat of its own: the gate of the conversation doesn't part them.
        using var device = _stage.Stage.Enter(person: _stage.Ben.Person);
        await Task.WhenAll(new[] { _stage.Ben, device }.Select(chat => chat.ExecuteAsync(form, form.Press("feedback.read"), Fill)));
        Assert.Single(await _stage.NotesAsync());
        Assert.Single(await _stage.DeliveriesAsync(DeliveryKind.Note));
        Assert.Equal(2, (await _stage.PromptAsync(_prompt)).Version);
    }

    [Fact]
    public async Task Come_twice_it_is_one_note_and_answered_the_same()
    {
        await _stage.GiveAsync(_stage.Ben, _prompt);
        var form = _stage.Ben.Offering("feedback.read");
        var press = _stage.Ben.ExecuteOf(form, form.Press("feedback.read"), Fill);
        var answers = new List<string>();
        foreach (var one in new[] { press, (JsonObject)press.DeepClone() })
        {
            using var answer = await _stage.Ben.SendAsync(one);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Contains("goes to Ama Okoro", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
        Assert.Single(await _stage.NotesAsync());
    }

    [Fact]
    public async Task Two_colleagues_at_the_same_moment_are_two_notes()
    {
        await _stage.GiveAsync(_stage.Ben, _prompt);
        await _stage.GiveAsync(_stage.Chioma, _prompt);
        await Task.WhenAll(new[] { _stage.Ben, _stage.Chioma }.Select(chat => chat.FillAsync("feedback.read", ("seen", "A form."), ("impact", "Cold."))));
        Assert.Equal(2, (await _stage.NotesAsync()).Count);
        Assert.Equal(3, (await _stage.PromptAsync(_prompt)).Version);
    }

    [Fact]
    public async Task Taken_back_while_it_was_written_the_giver_is_told_and_keeps_their_words()
    {
        await _stage.GiveAsync(_stage.Ben, _prompt);
        await _stage.SetAsync(_prompt, row => (row.State, row.Version) = (PromptState.Withdrawn, 2));
        var answer = (await _stage.Ben.FillAsync("feedback.read", ("seen", "You sent them to a form."), ("impact", "Cold."))).ToJsonString();
        Assert.Contains("It has been taken back", answer, StringComparison.Ordinal);
        Assert.Contains("You sent them to a form.", answer, StringComparison.Ordinal);
        Assert.Empty(await _stage.NotesAsync());
        Assert.Empty(await _stage.CardRowsAsync());
    }

    [Fact]
    public async Task Whatever_the_order_of_a_note_and_its_prompt_s_withdrawal_each_has_a_clear_end()
    {
        for (var round = 0; round < 5; round++)
        {
            var prompt = await _stage.OfferAsync();
            await _stage.GiveAsync(_stage.Ben, prompt);
            var writing = _stage.Ben.FillAsync("feedback.read", ("seen", $"A form, {round}."), ("impact", "Cold."));
            // As withdrawal does it: on the version that it read.
            var takingBack = Task.Run(async () =>
            {
                for (var isDone = false; !isDone;)
                {
                    var version = (await _stage.PromptAsync(prompt)).Version;
                    isDone = await _stage.Stage.KeptAsync(db => db.Prompts.Where(row => row.Id == prompt && row.Version == version)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PromptState.Withdrawn).SetProperty(row => row.Version, version + 1))) == 1;
                }
            });
            var answer = (await writing).ToJsonString();
            await takingBack;
            var isKept = (await _stage.NotesAsync()).Exists(note => note.PromptId == prompt);
            Assert.Contains(isKept ? "goes to Ama Okoro" : "It has been taken back", answer, StringComparison.Ordinal);
            Assert.Contains($"A form, {round}.", answer, StringComparison.Ordinal);
            Assert.Equal(isKept ? 3 : 2, (await _stage.PromptAsync(prompt)).Version);
        }
    }

    [Fact]
    public async Task Forgotten_meanwhile_its_writer_leaves_the_giver_with_their_words()
    {
        await _stage.GiveAsync(_stage.Ben, _prompt);
        await _stage.ChangeAsync(db => db.Prompts.ExecuteDeleteAsync());
        var answer = (await _stage.Ben.FillAsync("feedback.read", ("seen", "You sent them to a form."), ("impact", "Cold."))).ToJsonString();
        Assert.Contains("It has been taken back", answer, StringComparison.Ordinal);
        Assert.Contains("You sent them to a form.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_while_it_was_written_the_giver_is_told_kindly()
    {
        await _stage.GiveAsync(_stage.Ben, _prompt);
        await _stage.Stage.WalkAsync(TimeSpan.FromDays(8));
        var answer = (await _stage.Ben.FillAsync("feedback.read", ("seen", "You sent them to a form."), ("impact", "Cold."))).ToJsonString();
        Assert.Contains("Its time is over", answer, StringComparison.Ordinal);
        Assert.Contains("You sent them to a form.", answer, StringComparison.Ordinal);
    }

    private static void Fill(JsonObject data) => (data["seen"], data["impact"]) = ("You sent them to a form.", "Cold.");
}
