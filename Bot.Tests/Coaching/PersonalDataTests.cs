using EmpathyBot.Coaching.PersonalData;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>How well other people's data is found, on lines that were written before the finder.</summary>
public sealed class PersonalDataTests
{
    private static readonly PersonalDataFinder Finder = new();

    [Fact]
    public void There_are_two_hundred_lines_half_of_them_clean_and_eighty_for_the_last_look() => Assert.Equal(
        (200, 100, 80),
        (PersonalDataLine.All.Count, PersonalDataLine.All.Count(line => line.Marked.Count == 0), PersonalDataLine.All.Count(line => line.IsForTheLastLook)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_what_is_marked_nineteen_in_twenty_are_found_to_the_letter_and_by_their_kind(bool isForTheLastLook)
    {
        var lines = PersonalDataLine.All.Where(line => line.IsForTheLastLook == isForTheLastLook).ToList();

        var missed = lines.SelectMany(line => line.Marked.Except(Finder.Find(line.Text, line.Story)).Select(one => $"{one.Kind} '{one.Words}' in: {line.Text}")).ToList();

        Assert.True(20 * missed.Count <= lines.Sum(line => line.Marked.Count), string.Join('\n', missed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_clean_lines_there_are_three_false_alarms_in_a_hundred_at_most(bool isForTheLastLook)
    {
        var clean = PersonalDataLine.All.Where(line => line.IsForTheLastLook == isForTheLastLook && line.Marked.Count == 0).ToList();

        var alarms = clean.Where(line => Finder.Find(line.Text, line.Story).Count > 0).Select(line => Finder.Cleaned(line.Text, line.Story)).ToList();

        Assert.True(100 * alarms.Count <= 3 * clean.Count, string.Join('\n', alarms));
    }

    [Theory]
    [InlineData("Ring her on 07700\u00A0900\u2011123.", "Ring her on [phone].")]
    [InlineData("Ring her on \uFF10\uFF17\uFF17\uFF10\uFF10 900123.", "Ring her on [phone].")]
    [InlineData("It is jo\u200B.bell@exam\u200Bple.com, she says.", "It is [mail], she says.")]
    [InlineData("Write to jo.bell (at) example (dot) com or Jo rings.", "Write to [mail] or Jo rings.")]
    [InlineData("The card is 4111 1111 1111 1111 12/27, CVV 123.", "The card is [card number] 12/27, CVV [card number].")]
    public void However_it_was_typed_it_is_found(string typed, string cleaned) => Assert.Equal(cleaned, Finder.Cleaned(typed));

    [Fact]
    public void What_belongs_to_the_story_is_left_alone_and_what_does_not_is_found()
    {
        const string typed = "Customer Gwenda Price has order 40718, and customer Agnes Whitlow has order 55120.";

        Assert.Equal(
            "Customer Gwenda Price has order 40718, and customer [name] has order [order number].",
            Finder.Cleaned(typed, StoryWords.Of("Gwenda Price waits for her order 40718.")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("1.")]
    [InlineData("A1-")]
    [InlineData("+1 ")]
    [InlineData("1:")]
    [InlineData("http://a?")]
    [InlineData("07700 900123 ")]
    [InlineData("Ann Bell 07700 900123 ")]
    [InlineData("order number 40718 ")]
    [InlineData("14 Mill Road, Leeds ")]
    [InlineData("Flat 1 ")]
    [InlineData("Ann ")]
    [InlineData("GB82 ")]
    [InlineData("x\u200B")]
    [InlineData("\uD83D")]
    public void A_hundred_kilobytes_of_anything_are_looked_through_in_a_bounded_way(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (100_000 / piece.Length) + 1));

        Assert.All(Finder.Find(text), one => Assert.Equal(one.Words, text[one.Start..one.End]));
    }
}
