using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>Which way a reply takes, and what a run knows of it.</summary>
public sealed class ReplyEngineTests
{
    private static readonly ReplyPrompt Hall = SampleReply.Cook.FindScene("hall")!.Reply!;

    [Theory]
    [InlineData("felt", Label.NameEmotion)]
    [InlineData("felt", Label.NameEmotion, Label.PolicyHiding)]
    [InlineData("ruled", Label.NameEmotion, Label.PolicyHiding, Label.Minimising)]
    [InlineData("ruled", Label.PolicyHiding)]
    [InlineData("rest", Label.NameEmotion, Label.Minimising)]
    [InlineData("rest")]
    public void The_first_way_that_fits_is_taken(string way, params Label[] found) =>
        Assert.Equal(way, Hall.WayFor(SampleReply.Typed(found)).Id);

    [Theory]
    [InlineData(Legibility.TooLittle)]
    [InlineData(Legibility.OtherLanguage)]
    public void Words_that_cannot_be_read_take_the_open_way_even_where_something_is_only_not_to_be_found(Legibility legibility)
    {
        var prompt = Hall with { Ways = [Hall.Ways[0] with { Found = [], Without = [Label.Blame] }, Hall.Ways[2]] };
        Assert.Equal("felt", prompt.WayFor(SampleReply.Typed()).Id);
        Assert.Equal("rest", prompt.WayFor(SampleReply.Typed(legibility)).Id);
        Assert.Equal("felt", prompt.WayFor(SampleReply.Typed(Legibility.TooMuch)).Id);
    }

    [Fact]
    public void What_its_author_names_first_is_what_moved_it()
    {
        var way = Hall.Ways[0] with { Found = [Label.OpenQuestion, Label.NameEmotion] };
        Assert.Equal(Label.OpenQuestion, way.MovedBy(SampleReply.Typed(Label.NameEmotion, Label.OpenQuestion))!.Label);
        Assert.Null(Hall.Ways[2].MovedBy(SampleReply.Typed(Label.NameEmotion)));
    }

    [Fact]
    public void A_decision_keeps_its_way_whatever_stands_in_its_words()
    {
        var run = Run.Replay(SampleReply.Dilemma, SampleReply.Cook, [Decision.Reply("rest", SampleReply.Typed(Label.NameEmotion))]);
        Assert.Equal(("\"See, then,\" says Ines.", "name_emotion", (Finding?)null), (run.Turns[0].Happened, run.Turns[0].Did, run.Turns[0].MovedBy));
    }

    [Fact]
    public void A_way_does_what_an_outcome_does()
    {
        var run = Run.Begin(SampleReply.Dilemma, SampleReply.Cook).Take(Decision.Reply("felt", SampleReply.Typed(Label.NameEmotion)))!;
        Assert.Equal(("kitchen", 2), (run.Scene!.Id, run.Now.Trust));
        Assert.Equal("The kitchen is quiet.", run.Scene.Sees.In(run.Facts));
        Assert.Equal("name_emotion", run.Turns[0].MovedBy!.Quote);

        var ended = Run.Begin(SampleReply.Dilemma, SampleReply.Cook).Take(Decision.Reply("ruled"))!;
        Assert.Equal(("no-lid", -1), (ended.Ending!.Id, ended.Later.Trust));
    }

    [Fact]
    public void Nothing_but_a_reply_or_an_ask_is_open_where_one_is_awaited()
    {
        var run = Run.Begin(SampleReply.Dilemma, SampleReply.Cook);
        Assert.True(run.AwaitsWords);
        Assert.Null(run.Take(Decision.Choose("felt")));
        Assert.Null(run.Take(Decision.Reply("courier")));
        Assert.Null(run.Take(Decision.Justify("felt", SampleReply.Typed())));
        Assert.True(run.Take(Decision.Ask("which-hour"))!.AwaitsWords);
        Assert.False(run.Take(Decision.Reply("rest"))!.AwaitsWords);
    }

    [Fact]
    public void A_reply_answers_all_that_was_said_in_its_scene()
    {
        var run = Run.Begin(SampleReply.Dilemma, SampleReply.Cook);
        Assert.Equal("Thirty people, and no lid.", run.SaidHere);
        Assert.Equal("Thirty people, and no lid. At eight.", run.Take(Decision.Ask("which-hour"))!.SaidHere);
    }

    [Fact]
    public void Each_way_is_a_branch_of_the_story()
    {
        var walk = Explorer.Explore(SampleReply.Cook);
        Assert.All(Hall.Ways, way => Assert.True(walk.Reaches(way)));
        // Asked or not: one way ends at once, two go on to one of two choices.
        Assert.Equal(10, walk.Paths);
        Assert.Empty(walk.Faults);
        Assert.Equal(1 / 3.0, walk.GoodChance(Player.Random, AskingHabit.Never), 12);
    }

    [Theory]
    [InlineData(Player.First)]
    [InlineData(Player.Longest)]
    [InlineData(Player.Caring)]
    public void Who_goes_by_a_rule_of_thumb_types_as_by_chance(Player player)
    {
        var (hall, kitchen) = (SampleReply.Cook.Scenes[0], SampleReply.Cook.Scenes[1]);
        var served = kitchen with { Choices = [.. kitchen.Choices.Select(choice => choice with { Outcomes = [choice.Outcomes[0] with { GoesTo = "on-time" }] })] };
        var walk = Explorer.Explore(SampleReply.Cook with { Scenes = [hall, served] });
        Assert.Equal(1 / 3.0, walk.EndingShares(player, AskingHabit.Never)["no-lid"], 12);
    }

    [Fact]
    public void The_road_not_taken_parts_at_a_reply_and_says_its_example()
    {
        var run = Run.Replay(SampleReply.Dilemma, SampleReply.Cook, [Decision.Reply("ruled", SampleReply.Typed(Label.PolicyHiding))]);
        var road = RoadNotTaken.For(run)!;
        Assert.Equal((0, "felt", "You must be dreading it."), (road.Pivot, road.Other.Turns[0].Decision.Id, road.Other.Turns[0].Did));
        Assert.Equal("on-time", road.Other.Ending!.Id);
    }
}
