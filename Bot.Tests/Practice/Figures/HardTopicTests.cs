using EmpathyBot.Practice.Figures;

namespace EmpathyBot.Bot.Tests.Practice.Figures;

/// <summary>What a team finds hard is told of topics that enough people have met.</summary>
public sealed class HardTopicTests
{
    [Fact]
    public void The_topic_that_went_worst_is_the_hard_one() =>
        Assert.Equal("billing", HardTopic.Find([.. Met("shipping", 6, 2), .. Met("billing", 5, 1), .. Met("access", 9, 3)]));

    [Fact]
    public void What_fewer_than_five_have_met_is_not_told() =>
        Assert.Equal("shipping", HardTopic.Find([.. Met("shipping", 5, 2), .. Met("billing", 4, 1)]));

    [Fact]
    public void What_went_well_is_not_hard() => Assert.Null(HardTopic.Find(Met("shipping", 12, 3)));

    [Fact]
    public void One_person_counts_once_however_many_they_met() =>
        Assert.Null(HardTopic.Find(Enumerable.Range(0, 20).Select(_ => new MetDilemma(1, "billing", 1))));

    private static IEnumerable<MetDilemma> Met(string topic, int people, int rating) =>
        Enumerable.Range(1, people).Select(person => new MetDilemma(person, topic, rating));
}
