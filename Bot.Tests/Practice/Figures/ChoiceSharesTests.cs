using EmpathyBot.Practice.Figures;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Figures;

/// <summary>Whoever looks at how colleagues went learns of nobody where they went.</summary>
public sealed class ChoiceSharesTests
{
    private static readonly string[] Ways = ["a", "b", "c"];

    [Fact]
    public void Large_enough_ways_are_told_in_steps_of_five()
    {
        var told = ChoiceShares.Of(new Dictionary<string, int> { ["a"] = 13, ["b"] = 7 }, ["a", "b"]);
        Assert.Equal([("a", new Share.About(65)), ("b", new Share.About(35))], told.Select(way => (way.Key, (Share.About)way.Value)));
    }

    [Fact]
    public void The_next_smallest_is_left_out_where_the_rest_would_tell_of_few()
    {
        // Two went c: whoever knew that a and b are 18 of 20 would know of them. So b, the smaller, is left out too.
        Assert.Equal(["a"], ChoiceShares.Of(Counts(10, 8, 2), Ways).Keys);
        // That nobody went c is not told either.
        Assert.Equal(["a"], ChoiceShares.Of(Counts(10, 8, 0), Ways).Keys);
        // Nor is a way told beside which the others could be worked out: of 18 others one can't have more than these 13, nor the other more than 5.
        Assert.Empty(ChoiceShares.Of(Counts(13, 13, 5), Ways));
        Assert.Empty(ChoiceShares.Of(Counts(10, 5, 5), Ways));
        Assert.Equal(["a", "b", "c"], ChoiceShares.Of(Counts(10, 8, 6), Ways).Keys);
    }

    [Fact]
    public void Where_nearly_all_went_the_same_way_it_says_most() =>
        Assert.Equal(new Share.Most(), ChoiceShares.Of(Counts(20, 1, 0), Ways)["a"]);

    [Theory]
    [InlineData(5, 0, 0)]
    [InlineData(3, 2, 0)]
    [InlineData(2, 2, 2)]
    public void Of_too_few_or_where_none_prevails_nothing_is_told(int a, int b, int c) => Assert.Empty(ChoiceShares.Of(Counts(a, b, c), Ways));

    [Property(MaxTest = 200)]
    public void One_who_knows_how_many_there_are_and_where_they_went_themselves_learns_of_nobody(byte first, byte second, byte third)
    {
        var counts = Counts(first % 15, second % 15, third % 15);
        var told = ChoiceShares.Of(counts, Ways);
        if (told.Count == 0)
            return;

        // Everything that could have led to the same, as a stranger would reason who knows how many they were.
        var all = counts.Values.Sum();
        var possible = (
            from a in Enumerable.Range(0, all + 1)
            from b in Enumerable.Range(0, all + 1 - a)
            let world = Counts(a, b, all - a - b)
            where Same(ChoiceShares.Of(world, Ways), told)
            select world).ToList();
        Assert.Contains(possible, world => Ways.All(way => world[way] == counts[way]));
        foreach (var own in Ways.Where(way => counts[way] > 0))
        {
            foreach (var way in Ways)
            {
                // Of the others somebody may have gone this way or not, whatever the one who looks did.
                var others = possible.Where(world => world[own] > 0).Select(world => (Here: world[way] - (way == own ? 1 : 0), All: all - 1)).ToList();
                Assert.DoesNotContain(others, world => world.Here == world.All && others.TrueForAll(one => one.Here == one.All));
                Assert.False(others.TrueForAll(world => world.Here == 0), $"{Said(told)} tells that nobody else went {way}.");
                Assert.False(others.Select(world => world.Here).Distinct().ToList() is [> 0 and < DropFigures.Fewest], $"{Said(told)} tells of few at {way}.");
                Assert.False(others.Select(world => world.All - world.Here).Distinct().ToList() is [> 0 and < DropFigures.Fewest], $"{Said(told)} tells of few who did not go {way}.");
            }
        }
    }

    /// <summary>Days on which people finish, leave, come back as somebody new, skip, and on which somebody looks, often twice.</summary>
    [Property(MaxTest = 300)]
    public void Nobody_counts_in_two_publications_and_each_is_of_many_and_stays_for_a_day(byte[] days)
    {
        var now = DateTimeOffset.UnixEpoch;
        var people = new Dictionary<int, (DateTimeOffset Finished, string Way)>();
        var published = new List<(DateTimeOffset At, HashSet<int> People)>();
        var next = 0;
        foreach (var day in days)
        {
            now += TimeSpan.FromHours(1 + (day % 30));
            for (var joins = day % 7; joins > 0; joins--)
                people[next++] = (now.AddMinutes(-joins), Ways[day % 3]);
            if (day % 5 == 0 && people.Count > 0)
                people.Remove(people.Keys.ElementAt(day % people.Count));
            for (var looks = 0; looks < 2; looks++)
            {
                var last = published.Count > 0 ? published[^1].At : (DateTimeOffset?)null;
                if (ChoiceBatch.Next(last, people.Values.Select(person => person.Finished), now) is { } batch)
                    published.Add((batch.Until, [.. people.Where(person => batch.Holds(person.Value.Finished)).Select(person => person.Key)]));
            }
        }

        Assert.All(published, one => Assert.True(one.People.Count >= ChoiceBatch.Fewest));
        Assert.Equal(published.Sum(one => one.People.Count), published.SelectMany(one => one.People).Distinct().Count());
        Assert.All(published.Zip(published.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= ChoiceBatch.Pause));
    }

    private static Dictionary<string, int> Counts(int a, int b, int c) => new() { ["a"] = a, ["b"] = b, ["c"] = c };

    private static bool Same(IReadOnlyDictionary<string, Share> one, IReadOnlyDictionary<string, Share> other) =>
        one.Count == other.Count && one.All(way => other.TryGetValue(way.Key, out var share) && share == way.Value);

    private static string Said(IReadOnlyDictionary<string, Share> told) => string.Join(", ", told.Select(way => $"{way.Key} {way.Value}"));
}
