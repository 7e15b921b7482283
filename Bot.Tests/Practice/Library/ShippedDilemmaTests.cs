using EmpathyBot.Bot.Tests.Practice.Runs;
using EmpathyBot.Coaching;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Practice.Library;

/// <summary>The dilemmas in Scenarios/, read from beside the tests as the host reads them.</summary>
public sealed class ShippedDilemmaTests
{
    private static readonly DilemmaLibrary Library = DilemmaLibrary.Of(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => DilemmaReader.Read(Path.GetFileName(file), File.ReadAllText(file))));

    private static readonly IReadOnlyList<IReadOnlyList<EmpathyBot.Practice.Exploration.Exploration>> Walks =
        [.. Library.Dilemmas.Select(dilemma => dilemma.Guises.Select(guise => Explorer.Explore(guise)).ToList())];

    [Fact]
    public void The_reader_has_no_complaint() => Assert.Empty(Library.Complaints.Select(complaint => complaint.ToString()));

    [Fact]
    public void Each_lacks_nothing_that_is_asked_of_one_that_ships() =>
        Assert.Empty(Library.Dilemmas.Zip(Walks).SelectMany(pair => ShippingRules.Lacks(pair.First, pair.Second).Select(lack => $"{pair.First.Id}: {lack}")));

    [Theory]
    [InlineData("billing", 2)]
    [InlineData("shipping", 2)]
    [InlineData("security", 2)]
    [InlineData("access", 1)]
    [InlineData("bereavement", 1)]
    public void There_are_enough_of_a_topic(string topic, int atLeast) =>
        Assert.InRange(Library.In("en").Count(dilemma => dilemma.Topic == topic), atLeast, int.MaxValue);

    [Fact]
    public void Bereavement_has_a_content_note() =>
        Assert.All(Library.Dilemmas.Where(dilemma => dilemma.Topic == "bereavement"), dilemma => Assert.True(dilemma.IsHeavy, dilemma.Id));

    [Fact]
    public void Every_path_through_each_ends()
    {
        foreach (var (walk, dilemma) in Library.Dilemmas.Zip(Walks).SelectMany(pair => pair.Second.Select(walk => (walk, pair.First))))
        {
            // The walk has met every state and found no way that stays; the engine agrees on a thousand runs by chance.
            Assert.True(walk.IsWhole, $"{dilemma.Id}/{walk.Guise.Id}");
            Assert.Equal(1, walk.EndingShares(Player.Random, AskingHabit.AtRandom).Values.Sum(), 9);
            for (var seed = 0; seed < 1000; seed++)
                Assert.True(Runs.Walks.Play(dilemma, walk.Guise, Picks(seed)).HasEnded);
        }
    }

    [Fact]
    public void Every_run_has_a_road_not_taken()
    {
        foreach (var dilemma in Library.Dilemmas)
        {
            for (var seed = 0; seed < 100; seed++)
                Assert.NotNull(RoadNotTaken.For(Runs.Walks.Play(dilemma, dilemma.Guises[seed % dilemma.Guises.Count], Picks(seed))));
        }
    }

    [Fact]
    public void The_coach_takes_each_example_of_a_reply_the_way_it_stands_under()
    {
        var coach = new Coach();
        var examples =
            from dilemma in Library.Dilemmas
            from guise in dilemma.Guises
            from scene in guise.Scenes
            let ways = scene.Reply?.Ways ?? []
            from way in ways
            let typed = TypedReply.Of(way.Example, coach.Read(WordsKind.Reply, way.Example, scene.Says.In(guise.Truths)))
            select (Where: $"{dilemma.Id}/{guise.Id}/{scene.Id}", Stands: way.Id, Taken: scene.Reply!.WayFor(typed).Id, typed.CanBeRead);
        Assert.All(examples, one => Assert.Equal((one.Where, one.Stands, true), (one.Where, one.Taken, one.CanBeRead)));
        Assert.True(examples.Select(one => one.Where.Split('/')[0]).Distinct().Count() >= 2);
    }

    [Theory]
    [InlineData("due-on-thursday", "with-its-why", "We can't send it on Thursday, because that's the funeral and Ida would see her grandfather's writing among the coats.")]
    [InlineData("due-on-thursday", "as-it-says", "Our policy only pays for Saturday vans after a complaint.")]
    [InlineData("due-on-thursday", "what-they-carry", "He's doing everything himself and frightened of letting her down.")]
    [InlineData("due-on-thursday", null, "It seemed best at the time.")]
    [InlineData("the-other-line", "with-its-why", "I couldn't give him the numbers, because a list like that once told a man where his wife had moved to.")]
    [InlineData("the-other-line", "as-it-says", "It's the policy, numbers are the user's own from sixteen.")]
    [InlineData("the-other-line", "what-they-carry", "He is hurt to be the last to know, and she is afraid of hurting him.")]
    [InlineData("third-card", "whose-fault", "That's the driver's own fault, he should have looked at the bells.")]
    [InlineData("third-card", "with-its-why", "He couldn't ring her bell, because the name on it is still her sister's.")]
    [InlineData("third-card", "how-it-was-upstairs", "She was at home and heard no bell, and that hurt her.")]
    public void The_coach_takes_a_reason_the_way_that_it_should(string id, string? way, string reason)
    {
        var coach = new Coach();
        foreach (var guise in Library.Dilemmas.Single(dilemma => dilemma.Id == id).Guises)
        {
            var scene = guise.Scenes.Single(scene => scene.Justify?.Ways.Count > 0);
            var typed = TypedReply.Of(reason, coach.Read(WordsKind.Reply, reason, scene.Says.In(guise.Truths)));
            Assert.True(typed.CanBeRead);
            Assert.Equal(way, scene.Justify!.WayFor(typed)?.Id);
        }
    }

    [Theory]
    [InlineData(Player.Longest)]
    [InlineData(Player.First)]
    [InlineData(Player.Caring)]
    public void No_rule_of_thumb_does_much_better_than_chance(Player player)
    {
        foreach (var habit in Enum.GetValues<AskingHabit>())
            Assert.InRange(ShippingRules.AboveRandom(Walks, player, habit), -1, ShippingRules.MostAboveRandom);
    }

    private static IEnumerable<int> Picks(int seed)
    {
        var state = (uint)seed * 2654435761U + 1;
        while (true)
        {
            state = (state * 1664525U) + 1013904223U;
            yield return (int)(state >> 8);
        }
    }
}
