using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Content;

/// <summary>How long runs take that ask nothing, with the question after them, as their cards are read at 200 words a minute.</summary>
public sealed class TwoMinutesTests
{
    private const double WordsAMinute = 200;
    private const int KnowsThePreBrief = int.MaxValue;

    private static readonly Words English = Words.For("en");

    public static TheoryData<string> Ids => [.. EveryCard.Library.Dilemmas.Select(dilemma => dilemma.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_minutes_a_dilemma_shows_lie_between_its_shortest_and_its_longest_run(string id)
    {
        var dilemma = EveryCard.Library.Dilemmas.Single(one => one.Id == id);
        var minutes = dilemma.Guises.SelectMany(guise => RunsOf(dilemma, guise)).Select(run => run.Words / WordsAMinute).ToList();

        Assert.True(dilemma.Minutes >= minutes.Min() - 0.5 && dilemma.Minutes <= minutes.Max() + 1, $"{id} shows {dilemma.Minutes}; its cards take {minutes.Min():0.0} to {minutes.Max():0.0}.");
    }

    [Fact]
    public void What_is_handed_out_for_two_minutes_can_be_had_in_two_minutes_and_eight_presses_with_the_short_debrief()
    {
        var fitting = EveryCard.Library.Dilemmas.Where(dilemma => dilemma.Minutes <= 2).ToList();

        Assert.True(fitting.Count >= 2, string.Join(", ", EveryCard.Library.Dilemmas.Select(dilemma => $"{dilemma.Id} {dilemma.Minutes}")));
        Assert.All(fitting.SelectMany(dilemma => dilemma.Guises.Select(guise => RunsOf(dilemma, guise).MinBy(run => run.Words))), shortest =>
        {
            Assert.InRange(shortest.Words / WordsAMinute, 0, 2);
            Assert.InRange(shortest.Presses, 2, 8);
        });
    }

    private static IEnumerable<(int Words, int Presses)> RunsOf(Dilemma dilemma, Guise guise)
    {
        var begin = Run.Begin(dilemma, guise);
        var brief = WordsOn(BriefCard.Make(English, Guid.Empty, begin, KnowsThePreBrief, new PreBriefTerms()));
        // Begin, the question after it, and what is pressed between.
        return From(begin).Select(run => (run.Words + brief, run.Presses + 2));
    }

    private static IEnumerable<(int Words, int Presses)> From(Run run)
    {
        if (run.HasEnded)
        {
            var debrief = new ShortDebrief(ShortQuestion.Felt, null, null, null, IsOffered: false);
            return [(WordsOn(EndingCard.Make(English, Guid.Empty, run, RoadNotTaken.For(run), isLatest: true, debrief)), 0)];
        }

        var here = WordsOn(run.Justifying is null ? SceneCard.Make(English, Guid.Empty, 1, run) : JustifyCard.Make(English, Guid.Empty, run));
        IEnumerable<Decision> decisions = run.Justifying is { } reason ? [Decision.Justify(reason.Id)] : run.OpenChoices.Select(choice => Decision.Choose(choice.Id));
        return decisions.SelectMany(decision => From(run.Take(decision)!)).Select(rest => (rest.Words + here, rest.Presses + 1));
    }

    private static int WordsOn(AdaptiveCard card) => MadeCard.Of("", card).Seen().Sum(text => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);
}
