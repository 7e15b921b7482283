using EmpathyBot.Coaching;
using EmpathyBot.Practice.Findings;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>The coach quotes the words it means, whatever was typed.</summary>
public sealed class QuoteTests
{
    private static readonly Coach Coach = new();

    [Property(Arbitrary = [typeof(TypedText)], MaxTest = 400)]
    public void A_quote_stands_in_the_text_exactly_where_it_says(Typed typed)
    {
        foreach (var kind in Enum.GetValues<WordsKind>())
        {
            var reading = Coach.Read(kind, typed.Text, typed.About);

            Assert.All(reading.Findings, finding =>
            {
                Assert.NotEmpty(finding.Quote);
                Assert.Equal(finding.Quote, typed.Text[finding.Start..finding.End]);
                Assert.InRange(finding.Confidence, double.Epsilon, 1);
                Assert.NotEmpty(finding.Why);
            });
            Assert.Equal(reading.Findings.Count, reading.Findings.DistinctBy(finding => finding.Label).Count());
        }
    }

    [Property(Arbitrary = [typeof(TypedText)], MaxTest = 200)]
    public void The_same_text_is_read_the_same_way_again(Typed typed) =>
        Assert.Equivalent(Coach.Read(WordsKind.Reply, typed.Text, typed.About), Coach.Read(WordsKind.Reply, typed.Text, typed.About), strict: true);

    [Fact]
    public void Curly_quotes_dashes_and_what_can_t_be_seen_stay_in_the_quote_as_they_were_typed()
    {
        const string text = "We packed the wrong lamp\u200B \u2014 that\u2019s on us. I\u2019ll ring you\u00A0by four today.";

        var reading = Coach.Read(WordsKind.Reply, text, "The lamp you sent is the wrong one.");

        Assert.Contains("that\u2019s on us", reading.Find(Label.TakeResponsibility)!.Quote, StringComparison.Ordinal);
        Assert.Contains("ring you\u00A0by four", reading.Find(Label.ConcreteNextStepTime)!.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Och, 'cause that wis oor mistake, an' we should have telt ye on Monday.", Label.TakeResponsibility)]
    [InlineData("We lost the drivers' notes 'til Friday, that's our mistake.", Label.TakeResponsibility)]
    public void What_is_left_out_of_a_word_is_no_quotation_mark(string text, Label label) => Assert.True(Coach.Read(WordsKind.Reply, text).Has(label));

    [Fact]
    public void A_customer_who_is_quoted_says_nothing_for_the_agent() =>
        Assert.False(Coach.Read(WordsKind.Reply, "You wrote \"we made a mistake, that's on us\". The page is open now.").Has(Label.TakeResponsibility));

    [Fact]
    public void A_statement_before_a_question_asks_nothing() =>
        Assert.DoesNotContain("looked", Coach.Read(WordsKind.Reply, "I looked at your order. What went wrong when you opened it?").Find(Label.OpenQuestion)!.Quote, StringComparison.Ordinal);

    public sealed record Typed(string Text, string About);

    /// <summary>Whole sentences, halves of them, signs, other scripts, and what can't be seen, in any order.</summary>
    public static class TypedText
    {
        private static readonly string[] Pieces =
        [
            "We lost your parcel at the depot.", "I'll call you back before five today", "Would that suit you?", "it's our policy", "sorry", "Sorry.", "so sorry",
            "You must be worn out with this,", "because anyone could ring and say your name", "\u201CUseless\u201D, you said", "either a refund or a new one", "\u200B", "\u202E",
            "\n", "...", "?!", "\U0001F62D", "Das war unser Fehler.", "\u0645\u0631\u062D\u0628\u0627", "\"", "'", "a.m.", "9:30", "$74.20", "(", "—", "\t", "what", "You should have read it", "\uD83D",
        ];

        public static Arbitrary<Typed> Texts() => (
            from text in Gen.Elements(Pieces).ListOf()
            from about in Gen.Elements(Pieces).ListOf()
            select new Typed(string.Join(' ', text), string.Join(' ', about))).ToArbitrary();
    }
}
