using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>The card that shows what tells on a real person.</summary>
public sealed class CleanedCardTests
{
    private const string Typed = "Mrs Agnes Whitlow is on 07700 900123, she waits.";

    [Fact]
    public void What_was_found_is_marked_and_nothing_else_is()
    {
        var bold = Make(Typed).Elements().Where(element => (string?)element["type"] == "TextRun" && string.Equals((string?)element["weight"], "bolder", StringComparison.OrdinalIgnoreCase)).Select(run => (string?)run["text"]);

        Assert.Equal(["Agnes Whitlow", "07700 900123"], bold);
    }

    [Fact]
    public void The_cleaned_wording_stands_in_a_field_and_the_kinds_are_named()
    {
        var card = Make(Typed);

        Assert.Equal("Mrs [name] is on [phone], she waits.", (string?)card.Elements().Single(element => (string?)element["type"] == "Input.Text")["value"]);
        Assert.Contains("a name and a phone number", card.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void One_press_goes_on_and_carries_nothing_of_what_was_typed()
    {
        var press = Assert.Single(Make(Typed).Presses());

        Assert.DoesNotContain("07700", press.ToJsonString(), StringComparison.Ordinal);
        Assert.True((bool?)press["data"]!["looked"]);
    }

    [Fact]
    public void What_else_was_typed_with_it_comes_along_as_it_was()
    {
        var card = EveryCleanedCard.Of(EveryCleanedCard.FieldOf("own", Typed), EveryCleanedCard.FieldOf(Press.LineKey, "Slow down first."));

        Assert.Equal(["own", "line"], card.Elements().Where(element => (string?)element["type"] == "Input.Text").Select(input => (string?)input["id"]));
        Assert.Contains("Slow down first.", card.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_found_there_is_no_card() =>
        Assert.Throws<ArgumentException>(() => EveryCleanedCard.Of(EveryCleanedCard.FieldOf(Press.LineKey, "Thanks, Jo")));

    [Fact]
    public void Every_kind_has_its_word_and_its_placeholder() => Assert.All(Enum.GetValues<PersonalDataKind>(), kind =>
    {
        Assert.NotEmpty(Words.For("en").Name(kind));
        Assert.StartsWith("[", Placeholders.Of(kind), StringComparison.Ordinal);
    });

    private static MadeCard Make(string typed) => EveryCleanedCard.Of(EveryCleanedCard.FieldOf(Press.LineKey, typed));
}
