using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>Which way a reason takes, and what it does to a run.</summary>
public sealed class ReasonEngineTests
{
    private static readonly JustifyPrompt Opening = SampleReason.Guise.FindScene("opening")!.Justify!;

    private static Run Waiting => Run.Replay(SampleReason.Dilemma, SampleReason.Guise, [Decision.Ask("which-day"), Decision.Choose("send-now")]);

    [Theory]
    [InlineData("with-its-why", Label.ExplainConstraint)]
    [InlineData("with-its-why", Label.NameEmotion, Label.ExplainConstraint)]
    [InlineData("as-it-says", Label.ExplainConstraint, Label.PolicyHiding)]
    [InlineData("as-it-says", Label.NameEmotion, Label.PolicyHiding)]
    [InlineData("felt", Label.NameEmotion)]
    [InlineData("felt", Label.NameEmotion, Label.ExplainConstraint, Label.Blame)]
    [InlineData(null, Label.OpenQuestion)]
    [InlineData(null)]
    public void The_first_way_that_fits_is_taken_and_none_where_none_does(string? way, params Label[] found) =>
        Assert.Equal(way, Opening.WayFor(SampleReply.Typed(found))?.Id);

    [Theory]
    [InlineData(Legibility.TooLittle)]
    [InlineData(Legibility.OtherLanguage)]
    public void Words_that_cannot_be_read_take_no_way_even_where_something_is_only_not_to_be_found(Legibility legibility)
    {
        var prompt = Opening with { Ways = [Opening.Ways[0] with { Found = [] }] };
        Assert.NotNull(prompt.WayFor(SampleReply.Typed()));
        Assert.Null(prompt.WayFor(SampleReply.Typed(legibility)));
    }

    [Fact]
    public void What_it_moves_counts_with_what_the_choice_moves_and_all_else_goes_on_as_without()
    {
        var without = Waiting.Take(Decision.Justify("send-now", SampleReply.Typed(Label.OpenQuestion)))!;
        var with = Waiting.Take(Decision.Justify("send-now", SampleReply.Typed(Label.ExplainConstraint), "with-its-why"))!;

        Assert.Equal(without.Now + new StakeMove(Fairness: 1), with.Now);
        Assert.Equal(without.Turns[^1].Now + new StakeMove(Fairness: 1), with.Turns[^1].Now);
        Assert.Equal(
            (without.Scene!.Id, without.Turns[^1].Happened, without.Turns[^1].Later, without.Later, without.Facts.ToString()),
            (with.Scene!.Id, with.Turns[^1].Happened, with.Turns[^1].Later, with.Later, with.Facts.ToString()));
        Assert.Equal(("Your lead reads it twice. \"So it's Aoife's, then.\"", "explain_constraint"), (with.Turns[^1].MadeOfIt, with.Turns[^1].MovedBy!.Quote));
        Assert.Equal((null, null), (without.Turns[^1].MadeOfIt, without.Turns[^1].MovedBy));
    }

    [Fact]
    public void A_decision_keeps_its_way_whatever_stands_in_its_words()
    {
        var turn = Waiting.Take(Decision.Justify("send-now", SampleReply.Typed(Label.PolicyHiding), "felt"))!.Turns[^1];
        Assert.Equal(("Somebody pins it to the wall.", "policy_hiding", (Finding?)null), (turn.MadeOfIt, turn.Did, turn.MovedBy));
        Assert.Null(Waiting.Take(Decision.Justify("send-now", SampleReply.Typed(Label.NameEmotion)))!.Turns[^1].MadeOfIt);
    }

    [Fact]
    public void A_way_that_is_not_there_is_not_open()
    {
        Assert.Null(Waiting.Take(Decision.Justify("send-now", SampleReply.Typed(), "the-return")));
        var plain = Run.Replay(Sample.Dilemma, Sample.Dilemma.Guises[0], [Decision.Choose("send-now")]);
        Assert.Null(plain.Take(Decision.Justify("send-now", SampleReply.Typed(), "felt")));
    }

    [Fact]
    public void Whoever_reads_a_reason_knows_all_that_was_said_before_it()
    {
        var asked = Run.Replay(SampleReason.Dilemma, SampleReason.Guise, [Decision.Ask("which-day")]);
        Assert.Equal("It is not my blue. Saturday. At two.", asked.SaidHere);
        Assert.Equal(asked.SaidHere, Waiting.SaidHere);
    }

    [Fact]
    public void A_way_is_no_branch_of_the_story()
    {
        foreach (var guise in SampleReason.Dilemma.Guises)
        {
            var (with, without) = (Explorer.Explore(guise), Explorer.Explore(Sample.Dilemma.Guise(guise.Id)));
            Assert.Equal((without.Paths, without.States, without.Minutes), (with.Paths, with.States, with.Minutes));
            Assert.Equal(without.GoodChance(Player.Random, AskingHabit.AtRandom), with.GoodChance(Player.Random, AskingHabit.AtRandom), 12);
        }
    }

    [Fact]
    public void A_road_not_taken_gives_no_reasons()
    {
        var run = Waiting.Take(Decision.Justify("send-now", SampleReply.Typed(Label.NameEmotion), "felt"))!.Take(Decision.Choose("wait"))!;
        Assert.All(RoadNotTaken.For(run)!.Other.Turns.Skip(RoadNotTaken.For(run)!.Pivot), turn => Assert.Null(turn.MadeOfIt));
    }
}
