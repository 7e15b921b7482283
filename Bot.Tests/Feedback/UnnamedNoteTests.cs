using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Teams;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What was offered without a name stays without it, whatever comes of it.</summary>
public sealed class UnnamedNoteTests
{
    [Theory]
    [InlineData("Call me. Dana", "Dana Will", false)]
    [InlineData("Call me. DANA WILL", "Dana Will", false)]
    [InlineData("call me, dana will", "Dana Will", false)]
    [InlineData("dana", "Dana Will", false)]
    [InlineData("It will be there. Danas friend.", "Dana Will", true)]
    public void The_own_name_goes_however_it_is_written_and_a_word_stays(string text, string name, bool isKept) =>
        Assert.Equal(isKept, OwnName.Without(text, name, StoryWords.None) == text);

    [Fact]
    public async Task The_own_name_comes_back_neither_with_a_new_reply_nor_with_a_question()
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await NotedAsync(stage);
        await stage.Ama.FillAsync("feedback.ask", ("line", "Which form do you mean? AMA"));
        Assert.DoesNotContain("AMA", Assert.Single(await stage.NotesAsync()).AskedBack, StringComparison.OrdinalIgnoreCase);
        await stage.Ama.TouchAsync("feedback.revise");
        await stage.Ama.FillAsync("feedback.revise", ("line", "I will call you today. AMA OKORO"));
        var revised = (await stage.PromptAsync(prompt)).Revised;
        Assert.Contains("I will call you today.", revised, StringComparison.Ordinal);
        Assert.DoesNotContain("AMA", revised, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("OKORO", revised, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notes_in_the_thread_say_who_gave_them_only_where_the_writer_is_named(bool isNamed)
    {
        await using var stage = await NoteStage.OpenAsync();
        var prompt = await NotedAsync(stage, isNamed);
        await stage.Ama.TouchAsync("feedback.show");
        var card = await stage.GiveAsync(stage.Chioma, prompt);
        Assert.Contains("I felt alone with it.", card, StringComparison.Ordinal);
        Assert.Equal(isNamed, card.Contains("Ben Okoro", StringComparison.Ordinal));
    }

    private static async Task<Guid> NotedAsync(NoteStage stage, bool isNamed = false)
    {
        var prompt = await stage.OfferAsync(isNamed: isNamed);
        await stage.NoteAsync(stage.Ben, prompt, inThread: true);
        await stage.Stage.WalkAsync(TimeSpan.FromMinutes(1));
        return prompt;
    }
}
