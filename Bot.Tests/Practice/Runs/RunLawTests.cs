using EmpathyBot.Bot.Tests.Replies;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;
using FsCheck;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Runs;

public sealed class RunLawTests
{
    private static Guise GuiseFor(bool first) => Sample.Dilemma.Guises[first ? 0 : 1];

    [Property]
    public void A_run_always_ends_by_one_of_the_endings(bool first, int[] picks)
    {
        var run = Walks.Play(Sample.Dilemma, GuiseFor(first), picks);
        Assert.Contains(run.Ending, run.Guise.Endings);
        Assert.Null(run.Scene);
        Assert.Empty(Walks.Open(run));
        Assert.Equal(0, run.AsksLeft);
    }

    [Property]
    public void The_same_decisions_give_the_same_run(bool first, int[] picks)
    {
        var run = Walks.Play(Sample.Dilemma, GuiseFor(first), picks);
        var again = Run.Replay(Sample.Dilemma, run.Guise, run.Decisions());
        Assert.Equal(run.Turns, again.Turns);
        Assert.Equal((run.Ending, run.Facts, run.Now, run.Later), (again.Ending, again.Facts, again.Now, again.Later));
    }

    [Property]
    public void What_was_moved_is_the_sum_of_its_turns(bool first, int[] picks)
    {
        var run = Walks.Play(Sample.Dilemma, GuiseFor(first), picks);
        Assert.Equal(run.Turns.Aggregate(StakeMove.None, (sum, turn) => sum + turn.Now), run.Now);
        Assert.Equal(run.Turns.Aggregate(StakeMove.None, (sum, turn) => sum + (turn.Later?.Stakes ?? StakeMove.None)), run.Later);
    }

    [Property]
    public void A_decision_that_is_not_open_is_none(bool first, int[] picks, NonNegativeInt stop)
    {
        var whole = Walks.Play(Sample.Dilemma, GuiseFor(first), picks);
        var run = Run.Replay(Sample.Dilemma, whole.Guise, whole.Decisions().Take(stop.Get % (whole.Step + 1)));
        var open = Walks.Open(run).Select(decision => (decision.Kind, decision.Id)).ToHashSet();

        string[] ids = ["which-day", "stock", "send-now", "back-first", "courier", "call", "wait", "nothing", ""];
        foreach (var decision in ids.SelectMany(id => Enum.GetValues<DecisionKind>().Append((DecisionKind)9).Select(kind => new Decision(kind, id))))
            Assert.Equal(open.Contains((decision.Kind, decision.Id)), run.Take(decision) is not null);
        Assert.Equal(whole.Turns.Take(run.Step), run.Turns);
    }

    [Property]
    public void No_scene_is_met_with_more_asks_than_it_allows(bool first, int[] picks)
    {
        var run = Walks.Play(Sample.Dilemma, GuiseFor(first), picks);
        foreach (var scene in run.Turns.Where(turn => turn.Decision.Kind == DecisionKind.Ask).GroupBy(turn => turn.SceneId))
        {
            Assert.InRange(scene.Count(), 0, run.Guise.FindScene(scene.Key)!.AskLimit);
            Assert.Equal(scene.Count(), scene.Select(turn => turn.Decision.Id).Distinct().Count());
        }
    }

    [Fact]
    public void What_was_asked_opens_a_choice()
    {
        var run = Run.Begin(Sample.Dilemma, GuiseFor(first: true));
        Assert.DoesNotContain(run.OpenChoices, choice => choice.Id == "courier");
        Assert.Contains(run.Take(Decision.Ask("which-day"))!.OpenChoices, choice => choice.Id == "courier");
        Assert.DoesNotContain(Run.Begin(Sample.Dilemma, GuiseFor(first: false)).Take(Decision.Ask("which-day"))!.OpenChoices, choice => choice.Id == "courier");
    }

    [Fact]
    public void The_outcome_waits_for_the_line_or_its_skipping()
    {
        var waiting = Run.Begin(Sample.Dilemma, GuiseFor(first: true)).Take(Decision.Choose("send-now"))!;
        Assert.Equal("send-now", waiting.Justifying?.Id);
        Assert.Equal(StakeMove.None, waiting.Now);
        Assert.Equal("", waiting.Turns[^1].Happened);
        Assert.Null(waiting.Take(Decision.Justify("back-first", SampleReply.Typed())));

        var skipped = waiting.Take(Decision.Justify("send-now"))!;
        Assert.Equal("the-return", skipped.Scene?.Id);
        Assert.Equal("Aoife writes the number down.", skipped.Turns[^1].Happened);
        Assert.Equal(new StakeMove(Trust: 2, Risk: 2), skipped.Now);
        Assert.Equal(new StakeMove(Fairness: -1, Risk: 1), skipped.Later);
    }

    [Fact]
    public void A_decision_that_was_never_open_is_told_on_replay()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Run.Replay(Sample.Dilemma, GuiseFor(first: true), [Decision.Choose("wait")]));
        Assert.Equal("Step 0 of 'wrong-colour' can't be 'Choose wait'.", fault.Message);
    }
}
