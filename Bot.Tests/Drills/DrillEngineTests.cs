using System.Globalization;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Memory;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Drills;

public sealed class DrillEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly Drill Feeling = SampleDrill.Read(SampleDrill.Text);
    private static readonly PersonDays Days = new(DateTimeZone.Utc);

    [Theory]
    [InlineData(true, false, false, Rating.Easy)]
    [InlineData(true, false, true, Rating.Good)]
    [InlineData(true, true, true, Rating.Good)]
    [InlineData(false, true, false, Rating.Hard)]
    [InlineData(false, false, false, Rating.Again)]
    public void A_drill_is_rated_by_whether_the_skill_was_there(bool first, bool second, bool met, Rating rating) =>
        Assert.Equal(rating, GoRating.Of(first, second, met));

    [Fact]
    public void Speed_changes_no_rating()
    {
        var quick = Run(Feeling, "<name_emotion: a>", Now.AddSeconds(1));
        var slow = Run(Feeling, "<name_emotion: a>", Now.AddDays(2), hasClock: false);
        Assert.Equal(quick.Rate(false), slow.Rate(false));
    }

    [Fact]
    public void Each_skill_of_a_reply_is_there_where_its_label_was_found()
    {
        foreach (var skill in Skills.InOrder.Where(skill => skill is not Skill.SlowDown))
        {
            Assert.True(Has(skill, $"<{skill.Name()}: a>"), skill.Name());
            Assert.False(Has(skill, "<blame: a>"), skill.Name());
        }
    }

    [Theory]
    [InlineData("<name_emotion: a>", true)]
    [InlineData("<summarise_need: a> <concrete_next_step_time: b>", true)]
    [InlineData("<open_question: q> <name_emotion: a> <offer_choices: b>", true)]
    [InlineData("<concrete_next_step_time: b> <name_emotion: a>", false)]
    [InlineData("<explain_constraint: b> <summarise_need: a>", false)]
    [InlineData("<offer_choices: b>", false)]
    [InlineData("<name_emotion: a> fix first", false)]
    [InlineData("nothing", false)]
    public void Slowing_down_is_the_feeling_or_the_need_before_any_way_out(string reply, bool isSlow) => Assert.Equal(isSlow, Has(Skill.SlowDown, reply));

    [Fact]
    public void What_the_person_withdraws_counts_no_more()
    {
        var run = Run(Feeling, "<name_emotion: a> <blame: b>", Now);
        Assert.False(run.Withdraw(1, Label.NameEmotion)!.Goes[0].Has(Skill.NameEmotion));
        Assert.True(run.Withdraw(1, Label.Blame)!.Goes[0].Has(Skill.NameEmotion));
        Assert.Null(run.Withdraw(1, Label.OpenQuestion));
        Assert.Null(run.Withdraw(2, Label.Blame));
        Assert.Null(run.Withdraw(1, Label.Blame)!.Withdraw(1, Label.Blame));
    }

    [Theory]
    [InlineData("0 3 | 2 3 | 4 3", true)]
    [InlineData("0 4 | 5 3 | 40 4", true)]
    [InlineData("0 3 | 1 3 | 2 3", false)]
    [InlineData("0 3 | 1 3 | 2 3 | 4 3", true)]
    [InlineData("0 3 | 2 3 | 4 2", false)]
    [InlineData("0 3 | 2 2 | 4 3 | 6 3", false)]
    [InlineData("0 3 | 2 3 | 3 1 | 4 3", false)]
    [InlineData("0 3 | 2 3", false)]
    public void A_skill_is_automatic_when_it_was_right_three_times_two_nights_apart(string reviews, bool isFormed) =>
        Assert.Equal(isFormed, Habit.IsFormed(Reviews(reviews), Days));

    [Fact]
    public void That_it_is_automatic_is_said_when_it_becomes_so()
    {
        Assert.True(Habit.HasJustFormed(Reviews("0 3 | 2 3 | 4 3"), Days));
        Assert.False(Habit.HasJustFormed(Reviews("0 3 | 2 3 | 4 3 | 6 4"), Days));
        Assert.False(Habit.HasJustFormed([], Days));
    }

    [Fact]
    public void Without_a_clock_there_is_no_end_and_every_reply_is_in_time()
    {
        var run = DrillRun.Offer(Feeling).Ready(Now, hasClock: false)!;
        Assert.Null(run.Deadline);
        Assert.Null(run.TimeOut(1));
        Assert.Equal(DrillArrival.InTime, run.Arrive(Now.AddYears(1))!.Value.Arrival);
    }

    [Theory]
    [InlineData(0, DrillArrival.InTime, DrillArrival.InTime, DrillArrival.Crossed, DrillArrival.Crossed)]
    [InlineData(90, DrillArrival.InTime, DrillArrival.InTime, DrillArrival.Crossed, DrillArrival.Crossed)]
    [InlineData(91, DrillArrival.TooLate, DrillArrival.JustLate, DrillArrival.TooLate, DrillArrival.ToImpatient)]
    public void When_a_reply_arrived_decides_and_not_what_went_out_meanwhile(
        int seconds, DrillArrival waiting, DrillArrival begun, DrillArrival putAway, DrillArrival impatient)
    {
        var run = DrillRun.Offer(Feeling).Ready(Now, hasClock: true)!;
        var typed = run.Type(Now.AddSeconds(2))!;
        Assert.Equal(waiting, Arrival(run));
        Assert.Equal(begun, Arrival(typed));
        Assert.Equal(putAway, Arrival(run.TimeOut(1)!));
        Assert.Equal(impatient, Arrival(typed.TimeOut(1)!));

        DrillArrival Arrival(DrillRun at) => at.Arrive(Now.AddSeconds(seconds))!.Value.Arrival;
    }

    [Fact]
    public void A_time_out_of_another_go_or_after_the_reply_does_nothing()
    {
        var run = DrillRun.Offer(Feeling).Ready(Now, hasClock: true)!;
        Assert.Null(run.TimeOut(2));
        Assert.Null(run.Take("a", Now, new ScriptedCoach().Read(WordsKind.Reply, "a")).TimeOut(1));
        Assert.Null(run.Type(Now.AddSeconds(1))!.TimeOut(1)!.TimeOut(1));
    }

    [Fact]
    public void Steps_that_are_not_open_are_none()
    {
        var offered = DrillRun.Offer(Feeling);
        Assert.Null(offered.Again(Now, true));
        Assert.Null(offered.Finish());
        Assert.Null(offered.Arrive(Now));
        Assert.Null(offered.PutAway());
        var twice = Run(Feeling, "a", Now).Again(Now, false)!.Take("b", Now, new ScriptedCoach().Read(WordsKind.Reply, "b"));
        Assert.Null(twice.Again(Now, true));
        Assert.Null(twice.Finish()!.Finish());
        Assert.Throws<InvalidOperationException>(() => offered.Rate(false));
        Assert.Throws<InvalidOperationException>(() => offered.Take("a", Now, new ScriptedCoach().Read(WordsKind.Reply, "a")));
    }

    [Theory]
    [InlineData("name emotion", Skill.NameEmotion)]
    [InlineData("name_emotion", Skill.NameEmotion)]
    [InlineData("Feelings", Skill.NameEmotion)]
    [InlineData("naming the feeling", Skill.NameEmotion)]
    [InlineData("summarize", Skill.SummariseNeed)]
    [InlineData("their needs", Skill.SummariseNeed)]
    [InlineData("slow down", Skill.SlowDown)]
    [InlineData("open questions", Skill.OpenQuestion)]
    [InlineData("asking", Skill.OpenQuestion)]
    [InlineData("ownership", Skill.TakeResponsibility)]
    [InlineData("sorry", Skill.TakeResponsibility)]
    [InlineData("next steps", Skill.ConcreteNextStepTime)]
    [InlineData("concrete_next_step_time", Skill.ConcreteNextStepTime)]
    [InlineData("limits", Skill.ExplainConstraint)]
    [InlineData("explaining a limit", Skill.ExplainConstraint)]
    [InlineData("choices", Skill.OfferChoices)]
    [InlineData("options", Skill.OfferChoices)]
    [InlineData("agreement", Skill.ConfirmAgreement)]
    [InlineData("boundaries", Skill.KindBoundary)]
    [InlineData("boundry", Skill.KindBoundary)]
    [InlineData("saying no", Skill.KindBoundary)]
    public void A_skill_is_understood_by_its_name_and_plain_words(string wish, Skill skill) => Assert.Equal(skill, SkillWish.Find(wish));

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("juggling")]
    [InlineData("into the wall")]
    [InlineData("down on this for me")]
    [InlineData("the")]
    public void What_is_no_skill_is_none(string wish) => Assert.Null(SkillWish.Find(wish));

    [Fact]
    public void Every_skill_is_understood_by_its_own_name_and_by_the_word_the_bot_offers() => Assert.All(Skills.InOrder, skill =>
    {
        Assert.Equal(skill, SkillWish.Find(skill.Name()));
        Assert.Equal(skill, SkillWish.Find(EmpathyBot.Cards.Words.Words.For("en").WordOf(skill)));
    });

    private static DrillRun Run(Drill drill, string reply, DateTimeOffset at, bool hasClock = true) =>
        DrillRun.Offer(drill).Ready(Now, hasClock)!.Take(reply, at, new ScriptedCoach().Read(WordsKind.Reply, reply));

    private static bool Has(Skill skill, string reply) => DrillGo.Of(1, reply, Now, false, new ScriptedCoach().Read(WordsKind.Reply, reply)).Has(skill);

    private static IEnumerable<PastDrill> Reviews(string reviews) => reviews.Split(" | ").Select(review => review.Split(' ')).Select(
        parts => new PastDrill("a", Skill.NameEmotion, 1, (Rating)int.Parse(parts[1], CultureInfo.InvariantCulture), Now.AddDays(int.Parse(parts[0], CultureInfo.InvariantCulture))));
}
