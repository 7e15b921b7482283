using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Runs;

public sealed class RoadNotTakenTests
{
    [Property]
    public void It_parts_from_the_run_at_the_pivot_and_ends(bool first, int[] picks)
    {
        var run = Walks.Play(Sample.Dilemma, Sample.Dilemma.Guises[first ? 0 : 1], picks);
        var road = RoadNotTaken.For(run)!;
        Assert.True(road.Other.HasEnded);
        Assert.Equal(run.Turns.Take(road.Pivot), road.Shared);
        Assert.Equal(run.Turns.Take(road.Pivot), road.Other.Turns.Take(road.Pivot));
        Assert.NotEqual(run.Turns[road.Pivot].Decision, road.Other.Turns[road.Pivot].Decision);
    }

    [Property]
    public void It_is_the_same_for_the_same_run(bool first, int[] picks)
    {
        var run = Walks.Play(Sample.Dilemma, Sample.Dilemma.Guises[first ? 0 : 1], picks);
        Assert.Equal(RoadNotTaken.For(run)!.Other.Decisions(), RoadNotTaken.For(run)!.Other.Decisions());
    }

    [Fact]
    public void Another_ending_that_is_good_comes_before_all_and_the_run_parts_as_late_as_it_can()
    {
        var road = For("choose send-now", "choose wait");
        Assert.Equal("in-the-picture", road.Other.Ending!.Id);
        Assert.Equal(2, road.Pivot);
        Assert.Equal("call", road.Other.Turns[^1].Decision.Id);
    }

    [Fact]
    public void One_more_ask_within_the_limit_may_open_it()
    {
        // Without the first scene's other ways to a good end, only the courier is left, and only for who asks.
        var text = Sample.With("goes-to: too-late\nendings:", "goes-to: the-cold\nendings:\n  - id: the-cold\n    title: The cold\n    text: It is over.\n    verdict: poor")
            .Replace("stakes: { trust: 1, effort: 2 }\n            goes-to: in-the-picture", "stakes: { trust: 1, effort: 2 }\n            goes-to: too-late", StringComparison.Ordinal)
            .Replace("text:\n      - when: sent-ahead\n        text: Both come home.\n      - text: \"The {thing} fits.\"", "text: It fits.", StringComparison.Ordinal);
        var road = ForText(text, "choose back-first", "choose wait");
        Assert.Equal(["Ask which-day", "Choose courier"], road.Other.Turns.Where(turn => turn.Decision.Kind != DecisionKind.Justify).Select(turn => $"{turn.Decision.Kind} {turn.Decision.Id}"));
        Assert.Equal(0, road.Pivot);
    }

    [Fact]
    public void An_ask_beyond_the_limit_opens_nothing()
    {
        var road = For("ask stock", "choose back-first", "choose wait");
        Assert.DoesNotContain(road.Other.Turns, turn => turn.Decision.Id is "which-day" or "courier");
    }

    [Fact]
    public void Beside_a_good_end_stands_another_good_one_where_there_is_one()
    {
        var text = Sample.With("endings:\n", "endings:\n  - id: by-hand\n    title: By hand\n    text: Someone brings it.\n    verdict: good\n")
            .Replace("text: A day passes.\n            goes-to: too-late", "text: A day passes.\n            goes-to: by-hand", StringComparison.Ordinal);
        var road = ForText(text, "choose send-now", "choose call");
        Assert.Equal("by-hand", road.Other.Ending!.Id);
    }

    [Fact]
    public void A_run_that_goes_on_has_none_yet() =>
        Assert.Throws<ArgumentException>(() => RoadNotTaken.For(Run.Begin(Sample.Dilemma, Sample.Dilemma.Guises[0])));

    [Fact]
    public void A_story_with_one_way_only_has_none()
    {
        var guise = Sample.Dilemma.Guises[0];
        var scene = guise.Scenes[1] with { Choices = [guise.Scenes[1].Choices[0]] };
        var single = guise with { Start = scene.Id, Scenes = [scene] };
        var run = Run.Replay(Sample.Dilemma, single, [Decision.Choose("call")]);
        Assert.Null(RoadNotTaken.For(run));
    }

    private static RoadNotTaken For(params string[] steps) => Find(Sample.Dilemma, steps);

    private static RoadNotTaken ForText(string text, params string[] steps) => Find(Sample.Read(text), steps);

    private static RoadNotTaken Find(Dilemma dilemma, IEnumerable<string> steps)
    {
        var run = Run.Begin(dilemma, dilemma.Guises[0]);
        foreach (var step in steps)
        {
            var (act, id) = (step.Split(' ')[0], step.Split(' ')[1]);
            run = run.Take(act == "ask" ? Decision.Ask(id) : Decision.Choose(id))!;
            if (run.Justifying is not null)
                run = run.Take(Decision.Justify(id))!;
        }

        return RoadNotTaken.For(run)!;
    }
}
