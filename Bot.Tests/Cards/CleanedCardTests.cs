using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Coaching.PersonalData;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>The card that shows what tells on a real person.</summary>
public sealed class CleanedCardTests
{
    private const string Typed = "Mrs Agnes Whitlow is on 07700 900123, she waits.";

    private static readonly PersonalDataFinder Finder = new();

    [Fact]
    public void What_was_found_is_marked_and_nothing_else_is()
    {
        var bold = Make(Typed).Elements().Where(element => (string?)element["type"] == "TextRun" && string.Equals((string?)element["weight"], "bolder", StringComparison.OrdinalIgnoreCase)).Select(run => (string?)run["text"]);

        Assert.Equal(["Agnes Whitlow", "07700 900123"], bold);
    }

    [Fact]
    public void The_cleaned_wording_stands_beside_it_and_the_kinds_are_named()
    {
        var card = Make(Typed).Json;

        Assert.Contains("Mrs [name] is on [phone], she waits.", card, StringComparison.Ordinal);
        Assert.Contains("a name and a phone number", card, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_two_presses_and_neither_carries_what_was_typed()
    {
        var presses = Make(Typed).Presses().ToList();

        Assert.Equal(["Keep the cleaned one", "Change it myself"], presses.Select(press => (string?)press["title"]));
        Assert.All(presses, press => Assert.DoesNotContain("07700", press.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_was_found_there_is_no_card() =>
        Assert.Throws<ArgumentException>(() => CleanedCard.Make(Words.For("en"), "1", "Thanks, Jo", [], "Thanks, Jo"));

    [Fact]
    public void Every_kind_has_its_word_and_its_placeholder() => Assert.All(Enum.GetValues<PersonalDataKind>(), kind =>
    {
        Assert.NotEmpty(Words.For("en").Name(kind));
        Assert.StartsWith("[", Placeholders.Of(kind), StringComparison.Ordinal);
    });

    private static MadeCard Make(string typed) => MadeCard.Of("cleaned", CleanedCard.Make(Words.For("en"), "1", typed, Finder.Find(typed), Finder.Cleaned(typed)));
}
