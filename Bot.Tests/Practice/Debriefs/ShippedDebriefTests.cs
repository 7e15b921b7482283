using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Practice.Debriefs;

/// <summary>What a debrief has to say of the dilemmas that ship.</summary>
public sealed class ShippedDebriefTests
{
    private const int Plays = 40;
    private const int MostPresses = 8;

    public static TheoryData<string> Dilemmas => [.. EveryCard.Library.Dilemmas.Select(dilemma => dilemma.Id)];

    [Theory]
    [MemberData(nameof(Dilemmas))]
    public void However_it_was_played_there_are_two_or_more_ways_and_they_are_not_the_same(string id) => Assert.All(Played(id), run =>
    {
        var ways = ValidWay.Of(run);
        Assert.InRange(ways.Count, 2, ValidWay.Most);
        Assert.Distinct(ways.Select(way => way.Parting.Did));
        Assert.DoesNotContain(ways, way => way.Ending.Verdict is Verdict.Poor);
        Assert.Equal(run.Ending!.Verdict is Verdict.Good, ways[0].IsOwn);
    });

    [Theory]
    [MemberData(nameof(Dilemmas))]
    public void What_is_told_as_missed_was_neither_asked_nor_known(string id) => Assert.All(Played(id), run =>
    {
        var asked = run.Turns.Where(turn => turn.Decision.Kind is DecisionKind.Ask).Select(turn => (turn.SceneId, turn.Did)).ToHashSet();
        var missed = MissedSignal.Of(run);
        Assert.InRange(missed.Count, 0, MissedSignal.Most);
        Assert.All(missed, signal => Assert.NotEmpty(signal.Answer));
        Assert.DoesNotContain(missed, signal => asked.Any(one => one.Did == signal.Ask && run.Guise.FindScene(one.SceneId)!.Says.In(run.Facts) == signal.Heard));
    });

    [Fact]
    public void Somebody_who_asks_nothing_is_told_what_there_was_to_hear() =>
        Assert.Contains(EveryCard.Library.Dilemmas.SelectMany(dilemma => dilemma.Guises.Select(guise => Straight(dilemma, guise))), run => MissedSignal.Of(run).Count > 0);

    [Theory]
    [MemberData(nameof(Dilemmas))]
    public void The_shortest_run_with_its_question_and_its_line_takes_eight_presses_at_most(string id)
    {
        var dilemma = DilemmaOf(id);
        // Begin, each decision, a feeling, and the line.
        var shortest = dilemma.Guises.Min(guise => Shortest(dilemma, guise)) + 3;
        Assert.True(shortest <= MostPresses, $"{id}: {shortest} presses");
    }

    // Scene by scene, all runs there are with so many decisions.
    private static int Shortest(Dilemma dilemma, Guise guise)
    {
        List<Run> runs = [Run.Begin(dilemma, guise)];
        for (var presses = 1; ; presses++)
        {
            runs = [.. runs.SelectMany(After).DistinctBy(run => (run.Scene?.Id, run.Justifying?.Id, run.Ending?.Id, run.Facts))];
            if (runs.Exists(run => run.HasEnded))
                return presses;
        }
    }

    private static IEnumerable<Run> After(Run run) => run.Justifying is { } choice
        ? [run.Take(new Decision(DecisionKind.Justify, choice.Id))!]
        : run.OpenBranches.Select(branch => run.Take(Decision.To(branch))!);

    private static IEnumerable<Run> Played(string id)
    {
        var dilemma = DilemmaOf(id);
        var player = new CuriousPlayer();
        for (var play = 0; play < Plays; play++)
            yield return player.Play(dilemma, dilemma.Guises[play % dilemma.Guises.Count]);
    }

    private static Run Straight(Dilemma dilemma, Guise guise)
    {
        var run = Run.Begin(dilemma, guise);
        while (!run.HasEnded)
            run = After(run).First();
        return run;
    }

    private static Dilemma DilemmaOf(string id) => EveryCard.Library.Dilemmas.First(dilemma => dilemma.Id == id);
}
