using EmpathyBot.Bot.Tests.Practice.Runs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

public sealed class RunRatingTests
{
    [Fact]
    public void A_poor_ending_is_again_whatever_the_sums() =>
        Assert.Equal(Rating.Again, Rate(Called(Verdict.Poor, new(Trust: 3, Fairness: 3))));

    [Fact]
    public void A_mixed_ending_is_hard() =>
        Assert.Equal(Rating.Hard, Rate(Called(Verdict.Mixed, new(Trust: -1, Fairness: -3, Risk: 2, Effort: 3))));

    [Theory]
    [InlineData(-2, 3, 0)]
    [InlineData(3, -4, 0)]
    [InlineData(3, 3, 3)]
    public void A_mixed_ending_with_harm_to_any_one_is_again(int trust, int fairness, int risk) =>
        Assert.Equal(Rating.Again, Rate(Called(Verdict.Mixed, new(trust, fairness, risk))));

    [Fact]
    public void Harm_that_is_only_done_later_counts_alike()
    {
        Assert.Equal(Rating.Hard, Rate(Called(Verdict.Mixed, new(Risk: 1))));
        Assert.Equal(Rating.Again, Rate(Called(Verdict.Mixed, new(Risk: 1), later: new(Risk: 2))));
    }

    [Theory]
    [InlineData(-2, 0, 0)]
    [InlineData(0, 0, 2)]
    [InlineData(1, 0, 3)]
    [InlineData(0, -2, 0)]
    public void A_good_ending_after_a_risky_turn_is_hard(int trust, int fairness, int risk) =>
        Assert.Equal(Rating.Hard, Rate(Called(Verdict.Good, new(trust, fairness, risk))));

    [Fact]
    public void A_turn_is_risky_or_not_by_what_it_does_later_too()
    {
        Assert.Equal(Rating.Hard, Rate(Called(Verdict.Good, new(Trust: 1), later: new(Trust: -3))));
        Assert.Equal(Rating.Easy, Rate(Called(Verdict.Good, new(Trust: -2), later: new(Trust: 1))));
    }

    [Theory]
    [InlineData(0, 3, 2, 0)]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(0, 0, 0, 3)]
    public void A_price_paid_on_purpose_is_not_risky(int trust, int fairness, int risk, int effort) =>
        Assert.Equal(Rating.Easy, Rate(Called(Verdict.Good, new(trust, fairness, risk, effort))));

    [Theory]
    [InlineData(false, true, Rating.Easy)]
    [InlineData(true, true, Rating.Good)]
    [InlineData(false, false, Rating.Good)]
    [InlineData(true, false, Rating.Good)]
    public void A_good_ending_is_easy_in_a_new_guise_at_the_first_try_and_else_good(bool seenBefore, bool firstTry, Rating rating) =>
        Assert.Equal(rating, RunRating.Of(Called(Verdict.Good, new(Trust: 1)), seenBefore, firstTry));

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
                var ratings = new SortedSet<Rating>();
                for (var seed = 0; seed < 1500 && ratings.Count < 3; seed++)
                    ratings.Add(Rate(Walks.Play(dilemma, guise, Picks(seed))));
                Assert.True(ratings.SetEquals([Rating.Again, Rating.Hard, Rating.Easy]), $"{dilemma.Id}/{guise.Id}: {string.Join(", ", ratings)}");
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

    /// <summary>Sent back first (trust -1, fairness 1), then called, which does this and ends so.</summary>
    private static Run Called(Verdict verdict, StakeMove now, StakeMove later = default)
    {
        var guise = Sample.Dilemma.Guises[1];
        var scene = guise.FindScene("the-return")!;
        var call = scene.Choices.Single(choice => choice.Id == "call");
        var outcome = call.Outcomes[0] with { Stakes = now, Later = new(TimeSpan.FromDays(2), "It shows.", later), GoesTo = "the-end" };
        guise = guise with
        {
            Scenes = [guise.FindScene("opening")!, scene with { Choices = [call with { Outcomes = [outcome] }] }],
            Endings = [guise.Endings[0] with { Id = "the-end", Verdict = verdict }],
        };
        return Run.Replay(Sample.Dilemma, guise, [Decision.Choose("back-first"), Decision.Justify("back-first"), Decision.Choose("call")]);
    }
}
