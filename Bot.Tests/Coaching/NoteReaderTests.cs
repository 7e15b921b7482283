using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>What may land otherwise than it is meant is quoted back, with a gentler wording that can stand there.</summary>
public sealed class NoteReaderTests
{
    [Theory]
    [InlineData("You never let her finish.", Label.Generalising, "In this reply I missed a moment where you let her finish.")]
    [InlineData("You always open with the rules, and I stop reading.", Label.Generalising, "In this reply you open with the rules, and I stop reading.")]
    [InlineData("Why do you always start with sorry?", Label.Generalising, "What made you start with sorry here?")]
    [InlineData("You were defensive.", Label.Judgement, "It read like a defence to me.")]
    [InlineData("Thanks for sharing. The second sentence was rude to her.", Label.Judgement, "Thanks for sharing. The second sentence read sharper to her than you may have meant.")]
    [InlineData("You should have asked about the cot first.", Label.Judgement, "I wonder how it would read if you had asked about the cot first.")]
    [InlineData("You clearly didn't care about her.", Label.MindReading, "I couldn't tell from the words whether you cared about her.")]
    [InlineData("You just wanted her off the line.", Label.MindReading, "I wondered whether you wanted her off the line.")]
    [InlineData("u were annoyed", Label.MindReading, "i wondered whether you were annoyed")]
    [InlineData("That sentence is useless to her.", Label.Judgement, "I couldn't see yet what that sentence gives her.")]
    public void A_hint_comes_with_a_gentler_wording_of_the_whole_part(string seen, Label label, string gentler)
    {
        var reading = NoteCases.ReadSeen(seen);

        var hint = Assert.Single(reading.Hints);
        Assert.Equal((label, gentler), (hint.Label, hint.Gentler));
        Assert.Null(reading.Held);
    }

    [Theory]
    [InlineData("Great job!")]
    [InlineData("you smashed it")]
    [InlineData("Well done, keep it up.")]
    public void Hollow_praise_has_no_other_wording_and_asks_for_the_sentence_that_worked(string seen)
    {
        var hint = Assert.Single(NoteCases.ReadSeen(seen).Hints);

        Assert.Equal(Label.VaguePraise, hint.Label);
        Assert.Null(hint.Gentler);
        Assert.Contains("which one sentence", hint.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("You never ask anything.")]
    [InlineData("You were annoyed with her and it shows.")]
    [InlineData("You need to work on your tone.")]
    public void Where_the_grammar_isn_t_certain_there_is_no_other_wording(string seen) => Assert.Null(Assert.Single(NoteCases.ReadSeen(seen).Hints).Gentler);

    [Fact]
    public void Of_many_hints_the_two_heaviest_are_given_in_the_order_of_the_parts()
    {
        var reading = NoteCases.Reader.Read(new NoteDraft("", "Great job!", "You always open with the rules.", "You were rude.", "You just wanted her off the line."), "");

        Assert.Equal([NotePart.Alternative, NotePart.Question], reading.Hints.Select(hint => hint.Part));
    }

    [Fact]
    public void Praise_of_something_in_particular_is_not_hollow() =>
        Assert.Empty(NoteCases.ReadSeen("Great reply. The \"at five\" gave her a clock to hold on to.").Hints);

    [Fact]
    public void Words_of_the_reply_are_not_the_writer_s() =>
        Assert.Empty(NoteCases.ReadSeen("When you wrote 'you always say that', I winced.", "You always say that, madam.").Hints);

    [Theory]
    [InlineData("Du warst da wirklich sehr kalt zu ihr, und das tut mir leid.")]
    [InlineData("Tu as \u00E9t\u00E9 tr\u00E8s froid avec elle dans la deuxi\u00E8me phrase.")]
    [InlineData("\u3054\u4E0D\u4FBF\u3092\u304A\u304B\u3051\u3057\u3066\u7533\u3057\u8A33\u3054\u3056\u3044\u307E\u305B\u3093")]
    [InlineData("")]
    [InlineData("\u200B")]
    public void In_what_it_can_t_read_there_are_no_hints(string seen) => Assert.Empty(NoteCases.ReadSeen(seen).Hints);

    [Fact]
    public void A_clear_note_is_clear() => Assert.Same(NoteReading.Clear, NoteCases.ReadSeen("You said \"at five\", and I breathed out."));
}
