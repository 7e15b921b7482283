using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Bot.Tests.Practice.Runs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Roads;

/// <summary>What holds for the roads beside any run of any dilemma that ships.</summary>
public sealed class RoadMapTests
{
    [Property(MaxTest = 12)]
    public void The_path_is_exactly_the_runs(int[] picks) => ForEachDilemma(picks, (run, map) =>
    {
        var path = map.Crossings.SelectMany(crossing => crossing.Asked.Append(crossing.Taken.Did).Append(crossing.Taken.Told).Distinct());
        Assert.Equal(run.Turns, path);
        Assert.Equal(Enumerable.Range(1, map.Crossings.Count), map.Crossings.Select(crossing => crossing.Number));
        Assert.Equal(run.Ending, Assert.IsType<RoadEnd.Ends>(map.Crossings[^1].Taken.LeadsTo).Ending);
    });

    [Property(MaxTest = 12)]
    public void Every_way_that_stood_open_is_there_once_and_does_what_taking_it_does(int[] picks) => ForEachDilemma(picks, (run, map) =>
    {
        foreach (var crossing in map.Crossings)
        {
            var before = run.Before(crossing.Step);
            Assert.Equal(before.OpenBranches.Select(branch => branch.Id).Order(StringComparer.Ordinal), crossing.Roads.Select(road => road.Id).Order(StringComparer.Ordinal));
            Assert.Equal(crossing.Others.Select((_, at) => (char?)('a' + at)), crossing.Others.Select(road => road.Letter));
            foreach (var road in crossing.Others)
            {
                var after = before.Take(Decision.To(before.OpenBranches.Single(branch => branch.Id == road.Id)))!;
                if (after.Justifying is not null)
                    after = after.Take(Decision.Justify(road.Id))!;
                Assert.Equal((after.Now, after.Later), (before.Now + road.Now, before.Later + (road.Later?.Stakes ?? StakeMove.None)));
                AssertLeads(run, map, after, road.LeadsTo);
            }
        }
    });

    [Property(MaxTest = 12)]
    public void What_its_crossings_move_is_what_the_run_moved(int[] picks) => ForEachDilemma(picks, (run, map) =>
    {
        Assert.Equal(run.Now, map.Crossings.Aggregate(StakeMove.None, (sum, crossing) => sum + crossing.AskedNow + crossing.Taken.Now));
        Assert.Equal(run.Later, map.Crossings.Aggregate(StakeMove.None, (sum, crossing) => sum + (crossing.Taken.Later?.Stakes ?? StakeMove.None)));
        Assert.Equal((run.Now, run.Later), (map.Now, map.Later));
    });

    [Fact]
    public void A_road_that_leads_elsewhere_tells_how_it_can_end()
    {
        var run = Run.Begin(Sample.Dilemma, Sample.Dilemma.Guises[0]).Take(Decision.Choose("back-first"))!.Take(Decision.Justify("back-first"))!.Take(Decision.Choose("wait"))!;
        var map = RoadMap.Of(run);

        Assert.Equal(2, map.Crossings.Count);
        Assert.Equal(["send-now"], map.Crossings[0].Others.Select(road => road.Id));
        Assert.Equal(new RoadEnd.Joins(2), map.Crossings[0].Other("send-now")!.LeadsTo);
        Assert.Equal("in-the-picture", Assert.IsType<RoadEnd.Ends>(map.Crossings[1].Other("call")!.LeadsTo).Ending.Id);
        Assert.Null(map.Crossings[1].Other("wait"));
    }

    [Fact]
    public void A_run_that_goes_on_has_no_map_yet() =>
        Assert.Throws<ArgumentException>(() => RoadMap.Of(Run.Begin(Sample.Dilemma, Sample.Dilemma.Guises[0])));

    private static void AssertLeads(Run run, RoadMap map, Run after, RoadEnd leads)
    {
        switch (leads)
        {
            case RoadEnd.Ends ends:
                Assert.Equal(after.Ending, ends.Ending);
                break;
            case RoadEnd.Joins joins:
                Assert.Equal(after.Scene!.Id, map.Crossings[joins.Crossing - 1].SceneId);
                break;
            case RoadEnd.GoesOn on:
                Assert.DoesNotContain(run.Turns, turn => turn.SceneId == after.Scene!.Id);
                Assert.NotEmpty(on.MayJoin ? run.Guise.Endings : on.Endings);
                break;
            default:
                Assert.Fail("It leads nowhere.");
                break;
        }
    }

    private static void ForEachDilemma(int[] picks, Action<Run, RoadMap> look)
    {
        foreach (var dilemma in EveryCard.Library.Dilemmas.Append(Sample.Dilemma))
        {
            var run = Walks.Play(dilemma, dilemma.Guises[picks.Length % dilemma.Guises.Count], picks.Select((pick, at) => pick + at));
            look(run, RoadMap.Of(run));
        }
    }
}
