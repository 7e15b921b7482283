using EmpathyBot.Coaching.PersonalData;
using EmpathyBot.Practice.Findings;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>What holds for everything that is looked through for other people's data.</summary>
public sealed class PersonalDataLawTests
{
    private static readonly PersonalDataFinder Finder = new();

    [Property(Arbitrary = [typeof(Typed)], MaxTest = 1000)]
    public void What_is_found_stands_in_the_text_exactly_where_it_says_and_nothing_twice(Text typed)
    {
        var end = 0;
        foreach (var one in Finder.Find(typed.Words))
        {
            Assert.NotEmpty(one.Words);
            Assert.Equal(one.Words, typed.Words[one.Start..one.End]);
            Assert.True(one.Start >= end, $"'{one.Words}' overlaps what stands before it in: {typed.Words}");
            end = one.End;
        }
    }

    [Property(Arbitrary = [typeof(Typed)], MaxTest = 1000)]
    public void Cleaning_twice_changes_nothing_more(Text typed)
    {
        var once = Finder.Cleaned(typed.Words);

        Assert.Equal(once, Finder.Cleaned(once));
        Assert.Empty(Finder.Find(once));
    }

    [Property(Arbitrary = [typeof(Typed)], MaxTest = 300)]
    public void A_text_without_digits_at_signs_and_capitals_is_never_touched(Text typed)
    {
        var plain = string.Concat(typed.Words.ToLowerInvariant().Where(sign => !char.IsDigit(sign) && !char.IsUpper(sign) && sign != '@'));

        Assert.Equal(plain, Finder.Cleaned(plain));
    }

    [Property(Arbitrary = [typeof(Typed)], MaxTest = 300)]
    public void What_the_story_says_itself_is_never_touched(Text typed) =>
        Assert.Equal(typed.Words, Finder.Cleaned(typed.Words, StoryWords.Of(typed.Words)));

    public sealed record Text(string Words);

    /// <summary>Marked things, halves of them, words beside which numbers mean something, and signs, in any order and with any gap.</summary>
    public static class Typed
    {
        private static readonly string[] Pieces =
        [
            .. PersonalDataLine.All.SelectMany(line => line.Marked).Select(one => one.Words),
            .. PersonalDataLine.All.SelectMany(line => line.Text.Split(' ')).Distinct(),
            .. Enum.GetValues<PersonalDataKind>().Select(Placeholders.Of),
            "order", "number", "account", "card", "postcode", "born", "Flat", "plate", "Mr", "customer", "sort code", "iban", "passport", "ring", "[", "]", "(", ")", "+", "-", "@", ".", "/", "#", ":", "\n",
            "\u200B", "\u00A0", "\uD83D", "\u0301", "\u0663", "4", "07", "1234", "900123", "55779911", "2026", "A", "QQ", "LS", "9ZZ", "http://", "www.", "é", "Š",
        ];

        public static Arbitrary<Text> Texts() => (
            from pieces in Gen.Elements(Pieces).ListOf()
            from gaps in Gen.Elements(" ", " ", " ", "", "-", "\n").ListOf(pieces.Count)
            select new Text(string.Concat(pieces.Zip(gaps, (piece, gap) => piece + gap)))).ToArbitrary();
    }
}
