using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Runs;

public sealed class ChoiceOrderTests
{
    private static readonly IReadOnlyList<Choice> Choices = Sample.Dilemma.Guises[0].Scenes[0].Choices;

    [Property]
    public void The_same_seed_and_scene_give_the_same_order_whatever_order_they_come_in(long seed) =>
        Assert.Equal(ChoiceOrder.Shuffled(Choices, seed, "opening"), ChoiceOrder.Shuffled(Choices.Reverse(), seed, "opening"));

    [Property]
    public void Nothing_is_lost_and_one_that_opens_later_moves_no_other(long seed)
    {
        var all = ChoiceOrder.Shuffled(Choices, seed, "opening");
        Assert.Equal(Choices.Count, all.Count);
        Assert.Equal(all.Where(choice => choice.Id != "courier"), ChoiceOrder.Shuffled(Choices.Take(2), seed, "opening"));
    }

    [Fact]
    public void Each_place_is_each_choices_about_as_often()
    {
        foreach (var choice in Choices)
        {
            var places = Enumerable.Range(0, 3000).GroupBy(seed => ChoiceOrder.Shuffled(Choices, seed, "opening").ToList().IndexOf(choice));
            Assert.All(places, place => Assert.InRange(place.Count(), 850, 1150));
            Assert.Equal(3, places.Count());
        }
    }

    [Fact]
    public void Another_scene_is_another_order() =>
        Assert.Contains(Enumerable.Range(0, 50), seed => !ChoiceOrder.Shuffled(Choices, seed, "opening").SequenceEqual(ChoiceOrder.Shuffled(Choices, seed, "the-return")));
}
