using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Whose name stands above what is said in a scene.</summary>
public sealed class SpeakerLabelTests
{
    private const string Opening = "says: It is not my blue.";
    private const string Question = "ask: When do you need it by?";

    [Fact]
    public void What_is_said_stands_under_the_customers_name() =>
        Assert.Equal(("Aoife", "“It is not my blue.”"), Said(Sample.Text));

    [Fact]
    public void What_somebody_else_says_stands_under_that_name() =>
        Assert.Equal(("Aoife's sister", "“It is not my blue.”"), Said(WithSister));

    [Fact]
    public void An_answer_is_of_the_one_who_speaks_in_the_scene() =>
        Assert.Equal(("Aoife's sister", "“Saturday. At two.”"), Said(WithSister, "which-day"));

    [Fact]
    public void An_answer_is_of_the_one_whom_the_ask_names() =>
        Assert.Equal(("Aoife", "“Saturday. At two.”"), Said(WithSister.Replace(Question, $"{Question}\n        speaker: \"{{name}}\"", StringComparison.Ordinal), "which-day"));

    [Theory]
    [InlineData("\\\"Blue?\\\" she says.", "\"Blue?\" she says.")]
    [InlineData("A breath. \\\"Blue.\\\"", "A breath. \"Blue.\"")]
    [InlineData("It says \\\"blue\\\" here.", "“It says \"blue\" here.”")]
    public void What_is_told_as_well_as_said_brings_its_own_quotes(string written, string shown) =>
        Assert.Equal(("Aoife", shown), Said(Sample.With(Opening, $"says: \"{written}\"")));

    private static string WithSister => Sample.With(Opening, $"{Opening}\n    speaker: \"{{name}}'s sister\"");

    private static (string Label, string Words) Said(string text, params string[] asks)
    {
        var dilemma = Sample.Read(text);
        var run = asks.Aggregate(Run.Begin(dilemma, dilemma.Guises[0]), (run, ask) => run.Take(Decision.Ask(ask))!);
        var card = SceneCard.Make(EmpathyBot.Cards.Words.Words.For("en"), Guid.Empty, seed: 1, run);
        var body = card.Body.OfType<AdaptiveTextBlock>().ToList();
        var said = body.FindIndex(block => block.Size == AdaptiveTextSize.Medium);
        return (body[said - 1].Text, body[said].Text);
    }
}
