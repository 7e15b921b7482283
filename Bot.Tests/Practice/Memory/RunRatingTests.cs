using EmpathyBot.Bot.Tests.Practice.Runs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Runs;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

public sealed class RunRatingTests
{
    private const string Call = "stakes: { trust: 1, effort: 2 }";
    private const string Good = "verdict: good";

    [Fact]
    public void A_poor_ending_is_again_whatever_the_sums() =>
        Assert.Equal(Rating.Again, Rate(Called(Sample.With(Good, "verdict: poor"))));

    [Fact]
    public void A_mixed_ending_is_hard() =>
        Assert.Equal(Rating.Hard, Rate(Called(Sample.With(Good, "verdict: mixed"))));

    [Theory]
    [InlineData("trust: -2")]
    [InlineData("fairness: -3")]
    [InlineData("risk: 3, fairness: 3")]
    public void A_mixed_ending_with_harm_done_is_again(string stakes) =>
        Assert.Equal(Rating.Again, Rate(Called(Sample.With(Good, "verdict: mixed").Replace("fairness: 1 }", "fairness: 0 }", StringComparison.Ordinal).Replace(Call, $"stakes: {{ {stakes} }}", StringComparison.Ordinal))));

    [Fact]
    public void Harm_that_is_only_done_later_counts_alike() =>
        Assert.Equal(Rating.Again, Rate(Called(Sample.With(Good, "verdict: mixed").Replace(Call, $"{Call}\n            {Later("risk: 3")}", StringComparison.Ordinal))));

    [Theory]
    [InlineData("trust: -2")]
    [InlineData("risk: 2")]
    [InlineData("trust: 1, risk: 3")]
    public void A_good_ending_after_a_risky_turn_is_hard(string stakes) =>
        Assert.Equal(Rating.Hard, Rate(Called(Sample.With(Call, $"stakes: {{ {stakes} }}"))));

    [Fact]
    public void A_turn_is_risky_for_what_it_does_later_too() =>
        Assert.Equal(Rating.Hard, Rate(Called(Sample.With(Call, $"{Call}\n            {Later("trust: -3")}"))));

    [Theory]
    [InlineData("fairness: 3, risk: 2")]
    [InlineData("trust: -1")]
    [InlineData("effort: 3")]
    public void A_price_paid_on_purpose_is_not_risky(string stakes) =>
        Assert.Equal(Rating.Easy, Rate(Called(Sample.With(Call, $"stakes: {{ {stakes} }}"))));

    [Theory]
    [InlineData(false, true, Rating.Easy)]
    [InlineData(true, true, Rating.Good)]
    [InlineData(false, false, Rating.Good)]
    [InlineData(true, false, Rating.Good)]
    public void A_good_ending_is_easy_in_a_new_guise_at_the_first_try_and_else_good(bool seenBefore, bool firstTry, Rating rating) =>
        Assert.Equal(rating, RunRating.Of(Called(Sample.Text), seenBefore, firstTry));

    [Property]
    public void Kinds_of_choices_decide_nothing(bool first, int[] picks)
    {
        var other = Sample.Read(Sample.Text
            .Replace("kind: caring", "kind: x", StringComparison.Ordinal)
            .Replace("kind: tempting", "kind: caring", StringComparison.Ordinal)
            .Replace("kind: x", "kind: tempting", StringComparison.Ordinal));
        var guise = first ? 0 : 1;
        var run = Walks.Play(Sample.Dilemma, Sample.Dilemma.Guises[guise], picks);
        var same = Walks.Play(other, other.Guises[guise], picks);
        Assert.Equal(RunRating.Of(run, first, !first), RunRating.Of(same, first, !first));
    }

    [Fact]
    public void Every_guise_that_ships_can_be_met_well_and_badly()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.yaml"))
        {
            var dilemma = DilemmaReader.Read(file, File.ReadAllText(file)).Dilemma!;
            foreach (var guise in dilemma.Guises)
            {
                var ratings = Enumerable.Range(0, 1500).Select(seed => Rate(Walks.Play(dilemma, guise, Picks(seed)))).Distinct().Order();
                Assert.True(ratings.SequenceEqual([Rating.Again, Rating.Hard, Rating.Easy]), $"{dilemma.Id}/{guise.Id}: {string.Join(", ", ratings)}");
            }
        }
    }

    [Fact]
    public void A_run_that_goes_on_has_no_rating() =>
        Assert.Throws<ArgumentException>(() => Rate(Run.Begin(Sample.Dilemma, Sample.Dilemma.Guises[0])));

    private static Rating Rate(Run run) => RunRating.Of(run, guiseSeenBefore: false, firstTry: true);

    private static IEnumerable<int> Picks(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 40).Select(_ => random.Next());
    }

    private static string Later(string stakes) => $"        later: {{ after: 2 days, text: It shows., stakes: {{ {stakes} }} }}";

    /// <summary>Sent back first, then called: trust -1 and fairness 1, then what the call does.</summary>
    private static Run Called(string text)
    {
        var dilemma = Sample.Read(text);
        return Run.Replay(dilemma, dilemma.Guises[1],
            [Decision.Choose("back-first"), new(DecisionKind.Justify, "back-first"), Decision.Choose("call")]);
    }
}
