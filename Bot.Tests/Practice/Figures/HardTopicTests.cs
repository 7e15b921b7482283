using EmpathyBot.Practice.Figures;

namespace EmpathyBot.Bot.Tests.Practice.Figures;

/// <summary>What a team finds hard is told of topics that enough people have met, and stays until enough have practised since.</summary>
public sealed class HardTopicTests
{
    [Fact]
    public void The_topic_that_went_worst_is_the_hard_one() => Assert.Equal(new HardTopic("billing", 5), HardTopic.Find([Met("shipping", 6, 2), Met("billing", 5, 1), Met("access", 9, 3)]));

    [Fact]
    public void What_fewer_than_five_have_met_is_not_told() => Assert.Equal("shipping", HardTopic.Find([Met("shipping", 5, 2), Met("billing", 4, 1)])!.Topic);

    [Fact]
    public void What_went_well_is_not_hard() => Assert.Equal(new HardTopic(null, 12), HardTopic.Find([Met("shipping", 12, 3)]));

    [Fact]
    public void Where_no_topic_was_met_by_five_there_is_nothing_to_publish() => Assert.Null(HardTopic.Find([Met("shipping", 4, 1), Met("billing", 4, 1)]));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void It_stays_until_five_people_have_practised(int practised, bool mayMoveOn) => Assert.Equal(mayMoveOn, HardTopic.MayMoveOn(practised));

    private static MetTopic Met(string topic, int people, double rating) => new(topic, people, rating);
}
