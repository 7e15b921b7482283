using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Library;

namespace EmpathyBot.Bot.Tests.Practice.Library;

public sealed class ShippingRulesTests
{
    [Fact]
    public void A_small_dilemma_is_told_what_it_lacks()
    {
        var lacks = Lacks(Sample.Text);
        Assert.Equal(
            ["It has 2 scenes; 4 is the least.", "It has 2 endings; 3 is the least.", "It has 1 good endings; 2 is the least: there are several valid ways."],
            lacks);
    }

    [Theory]
    [InlineData("say: Send it back first.", 171, "The choice 'back-first' in 'opening' has 171 characters in the guise 'bridesmaid'; 170 is the most.")]
    [InlineData("text: All right.", 221, "An outcome of 'back-first' in 'opening' has 221 characters in the guise 'stage'; 220 is the most.")]
    [InlineData("says: It is not my blue.", 421, "What is said in 'opening' has 421 characters in the guise 'stage'; 420 is the most.")]
    public void A_text_that_is_too_long_for_its_place_is_told(string piece, int characters, string lack)
    {
        Assert.Contains(lack, Lacks(Sample.With(piece, $"{piece.Split(' ')[0]} {new string('x', characters)}")));
        Assert.DoesNotContain(Lacks(Sample.With(piece, $"{piece.Split(' ')[0]} {new string('x', characters - 1)}")), one => one.Contains("characters", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_that_gives_the_choice_away_is_told() =>
        Assert.Contains(Lacks(Sample.With("id: back-first", "id: the-wrong-one")), lack => lack.Contains("by 'wrong'", StringComparison.Ordinal));

    [Fact]
    public void A_guise_in_which_nothing_that_matters_is_otherwise_is_told()
    {
        const string Told = "The same choices lead to a good ending in every guise. Let something that matters be otherwise in one of them.";
        Assert.DoesNotContain(Told, Lacks(Sample.Text));

        var dilemma = Sample.Dilemma;
        var twin = dilemma with { Guises = [dilemma.Guises[0], dilemma.Guises[0] with { Id = "twin" }] };
        Assert.Contains(Told, ShippingRules.Lacks(twin, [.. twin.Guises.Select(guise => Explorer.Explore(guise))]));
    }

    [Fact]
    public void A_rule_of_thumb_is_measured_against_chance()
    {
        // In the second scene alone: the first choice is good, the second is not.
        var scene = Sample.Dilemma.Guises[0].Scenes[1];
        var call = scene.Choices[0];
        var wait = scene.Choices[1] with { Text = "Wait a whole day." };
        Guise Only(params Choice[] choices) => Sample.Dilemma.Guises[0] with { Start = scene.Id, Scenes = [scene with { Choices = choices }] };
        IReadOnlyList<EmpathyBot.Practice.Exploration.Exploration>[] library = [[Explorer.Explore(Only(call, wait))], [Explorer.Explore(Only(wait, call))]];
        Assert.Equal(0.5, ShippingRules.GoodChance(library, Player.Random, AskingHabit.Never), 12);
        Assert.Equal(0, ShippingRules.AboveRandom(library, Player.First, AskingHabit.Never), 12);
        Assert.Equal(0.5, ShippingRules.AboveRandom(library, Player.Caring, AskingHabit.Never), 12);
        Assert.Equal(-0.5, ShippingRules.AboveRandom(library, Player.Longest, AskingHabit.Never), 12);
    }

    private static IReadOnlyList<string> Lacks(string text)
    {
        var dilemma = Sample.Read(text);
        return ShippingRules.Lacks(dilemma, [.. dilemma.Guises.Select(guise => Explorer.Explore(guise))]);
    }
}
