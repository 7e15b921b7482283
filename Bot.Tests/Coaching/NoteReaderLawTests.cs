using EmpathyBot.Practice.Feedback;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>What holds for every note.</summary>
public sealed class NoteReaderLawTests
{
    private const string About = "I've put the money back myself, it'll show on Thursday.";

    [Property(Arbitrary = [typeof(Notes)], MaxTest = 100)]
    public void A_quote_stands_in_its_part_exactly_where_it_says_and_no_two_overlap(NoteDraft note)
    {
        var reading = NoteCases.Reader.Read(note, About);

        Assert.True(reading.Hints.Count <= 2);
        Assert.All(reading.Hints, hint =>
        {
            Assert.NotEmpty(hint.Quote);
            Assert.NotEmpty(hint.Why);
            Assert.Equal(hint.Quote, note[hint.Part].Substring(hint.Start, hint.Quote.Length));
        });
        Assert.Equal(reading.Hints.OrderBy(hint => hint.Part).ThenBy(hint => hint.Start), reading.Hints);
        if (reading.Hints is [var one, var other] && one.Part == other.Part)
            Assert.True(one.Start + one.Quote.Length <= other.Start);
        if (reading.Held is { } held)
            Assert.Equal(held.Quote, note[held.Part].Substring(held.Start, held.Quote.Length));
    }

    [Property(Arbitrary = [typeof(Notes)], MaxTest = 80)]
    public void A_gentler_wording_reads_clear_where_it_stands_and_leaves_the_rest_alone(NoteDraft note)
    {
        foreach (var hint in NoteCases.Reader.Read(note, About).Hints.Where(hint => hint.Gentler is not null))
            AssertGentler(note, hint, About);
    }

    [Fact]
    public void So_do_the_gentler_wordings_of_all_cases() => Assert.All(NoteCases.All, one =>
    {
        foreach (var hint in NoteCases.ReadSeen(one.Text, one.About).Hints.Where(hint => hint.Gentler is not null))
            AssertGentler(NoteCases.Seen(one.Text), hint, one.About);
    });

    [Property(Arbitrary = [typeof(Notes)], MaxTest = 40)]
    public void A_note_is_read_the_same_way_again(NoteDraft note)
    {
        var (once, again) = (NoteCases.Reader.Read(note, About), NoteCases.Reader.Read(note, About));

        Assert.Equal(once.Hints, again.Hints);
        Assert.Equal(once.Held, again.Held);
    }

    [Property(Arbitrary = [typeof(Notes)], MaxTest = 40)]
    public void What_is_hinted_at_in_a_part_is_hinted_at_where_it_stands_alone(NoteDraft note)
    {
        var hints = NoteCases.Reader.Read(note, About).Hints;

        foreach (var hint in hints)
        {
            var alone = NoteCases.Reader.Read(new NoteDraft("", "", "", "", "").With(hint.Part, note[hint.Part]), About);
            Assert.Contains(hint, alone.Hints);
        }
    }

    [Fact]
    public void A_second_insult_is_no_hint_besides_though_the_first_is_the_one_that_is_named()
    {
        var reading = NoteCases.Reader.Read(new NoteDraft("", "", "You idiot.", "You were annoyed You idiot", ""), About);

        Assert.Equal(NotePart.Impact, reading.Held?.Part);
        Assert.Empty(reading.Hints);
    }

    [Theory]
    [InlineData("you are always ")]
    [InlineData("idiot")]
    [InlineData("i d i o t ")]
    [InlineData("You never ask her. ")]
    [InlineData("a b c ")]
    [InlineData("f*ck ")]
    [InlineData("b**** ")]
    [InlineData("\u0301a")]
    [InlineData("\"a ")]
    [InlineData("\uD83D")]
    [InlineData("so so very very ")]
    [InlineData("no no empathy ")]
    [InlineData("x*y*z ")]
    [InlineData(", , ,")]
    public void A_hundred_kilobytes_of_anything_are_read_to_their_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (100_000 / piece.Length) + 1));

        var reading = NoteCases.Reader.Read(new NoteDraft(text, text, text, text, text), text);

        Assert.True(reading.Hints.Count <= 2);
    }

    private static void AssertGentler(NoteDraft note, NoteHint hint, string about)
    {
        var before = note[hint.Part][..hint.Start];
        var behind = note[hint.Part][(hint.Start + hint.Quote.Length)..];
        Assert.StartsWith(before, hint.Gentler, StringComparison.Ordinal);
        Assert.EndsWith(behind, hint.Gentler, StringComparison.Ordinal);
        var read = NoteCases.Reader.Read(note.With(hint.Part, hint.Gentler!), about);
        Assert.False(read.Held?.Part == hint.Part, hint.Gentler);
        Assert.DoesNotContain(read.Hints, again => again.Part == hint.Part && again.Start < hint.Gentler!.Length - behind.Length && hint.Start < again.Start + again.Quote.Length);
    }

    /// <summary>Parts of what colleagues write, good and less so, and what nobody would.</summary>
    public static class Notes
    {
        private static readonly string[] Pieces =
        [
            "You never let her finish.", "you always open with sorry", "You were defensive.", "Great job!", "You clearly didn't care", "The second line is rude to her,", "and it shows.",
            "You said \"at five\" and I breathed out.", "Maybe try it without \"sorry\"?", "You idiot.", "You should have asked her first.", "\u200B", "Every time you", "u were annoyed", "it's never easy",
            "\n", "...", "(", "\"", "'", "No empathy at all", "Das war gut.", "\U0001F44F", "\uD83D", "What made you start with the money?", "I may be wrong.", "You keep saying sorry", "\u2014", "i d i o t",
        ];

        public static Arbitrary<NoteDraft> Drafts() => (
            from parts in Gen.Choose(0, 4).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(pieces => string.Join(' ', pieces)).ArrayOf(5)
            select new NoteDraft(parts[0], parts[1], parts[2], parts[3], parts[4])).ToArbitrary();
    }
}
