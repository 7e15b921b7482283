using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Practice.Debriefs;

public sealed class DebriefPlanTests
{
    [Fact]
    public void The_form_is_the_one_that_the_dilemma_names()
    {
        Assert.Equal(DebriefForm.Sbi, PlanOf(Sample.With("language: en", "language: en\ndebrief: sbi"), "bridesmaid").Form);
        Assert.Equal(DebriefForm.Orid, PlanOf(Sample.With("language: en", "language: en\ndebrief: orid"), "bridesmaid").Form);
    }

    [Fact]
    public void What_the_dilemma_names_goes_before_what_the_team_has_chosen_and_that_before_what_the_run_suggests()
    {
        var run = Ended(Sample.Text, "bridesmaid");
        Assert.Equal((DebriefForm.Sbi, DebriefForm.Orid), (DebriefPlan.For(run, isNew: false).Form, DebriefPlan.For(run, isNew: false, DebriefForm.Orid).Form));
        Assert.Equal(DebriefForm.Sbi, DebriefPlan.For(Ended(Sample.With("language: en", "language: en\ndebrief: sbi"), "bridesmaid"), isNew: false, DebriefForm.Orid).Form);
    }

    [Fact]
    public void Without_a_name_it_is_SBI_where_one_sentence_moved_half_of_it_or_more()
    {
        // Five by the sentence, with what comes later; then three by the call.
        Assert.Equal(DebriefForm.Sbi, PlanOf(Sample.Text, "bridesmaid").Form);
        // Five by an act, and nothing was said to anybody.
        Assert.Equal(DebriefForm.Orid, PlanOf(Sample.With("do: Book a courier", "do: Quietly book a courier"), "bridesmaid", Decision.Ask("which-day"), Decision.Choose("courier"), new(DecisionKind.Justify, "courier")).Form);
    }

    [Fact]
    public void The_long_form_is_offered_after_a_new_one_a_heavy_one_and_one_that_did_not_end_well()
    {
        Assert.False(PlanOf(Sample.Text, "bridesmaid").IsOffered);
        Assert.True(DebriefPlan.For(Ended(Sample.Text, "bridesmaid"), isNew: true).IsOffered);
        Assert.True(PlanOf(Sample.With("language: en", "language: en\ncontent-note: Somebody has died."), "bridesmaid").IsOffered);
        Assert.True(PlanOf(Sample.Text, "bridesmaid", Decision.Choose("send-now"), new(DecisionKind.Justify, "send-now"), Decision.Choose("wait")).IsOffered);
    }

    [Fact]
    public void A_heavy_one_is_asked_how_it_felt_and_one_that_cost_clearly_what_surprised()
    {
        Decision[] lost = [Decision.Ask("which-day"), Decision.Choose("back-first"), new(DecisionKind.Justify, "back-first")];
        Assert.Equal(ShortQuestion.Felt, PlanOf(Sample.Text, "bridesmaid").Asked);
        Assert.Equal(ShortQuestion.Surprised, PlanOf(Sample.Text, "bridesmaid", lost).Asked);
        Assert.Equal(ShortQuestion.Felt, PlanOf(Sample.With("language: en", "language: en\ncontent-note: Somebody has died."), "bridesmaid", lost).Asked);
    }

    [Fact]
    public void An_answer_that_only_describes_is_followed_by_one_question_more_and_then_it_goes_on()
    {
        var felt = 2 * DebriefFlow.Of(DebriefForm.Orid).ToList().IndexOf(DebriefQuestion.Felt);
        Assert.Equal(felt + 1, DebriefFlow.After(DebriefForm.Orid, felt, 0));
        Assert.Equal(felt + 2, DebriefFlow.After(DebriefForm.Orid, felt + 1, 0));
        Assert.Equal(felt + 2, DebriefFlow.After(DebriefForm.Orid, felt, 1));
        Assert.Equal(felt + 2, DebriefFlow.After(DebriefForm.Orid, felt, null));
        Assert.Equal(2, DebriefFlow.After(DebriefForm.Orid, 0, 0));
    }

    [Fact]
    public void A_form_that_nobody_knows_is_complained_of() =>
        Assert.Contains(
            EmpathyBot.Practice.Reading.DilemmaReader.Read("sample.yaml", Sample.With("language: en", "language: en\ndebrief: gossip")).Complaints,
            complaint => complaint.Message.Contains("'gossip' is not a debrief: it is orid or sbi", StringComparison.Ordinal));

    private static DebriefPlan PlanOf(string text, string guise, params Decision[] decisions) => DebriefPlan.For(Ended(text, guise, decisions), isNew: false);

    private static Run Ended(string text, string guise, params Decision[] decisions)
    {
        var dilemma = Sample.Read(text);
        Decision[] usual = [Decision.Choose("send-now"), new(DecisionKind.Justify, "send-now"), Decision.Choose("call")];
        return Run.Replay(dilemma, dilemma.Guise(guise), decisions.Length > 0 ? decisions : usual);
    }
}
