using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Bot.Tests.Practice.Reading;

public sealed class DilemmaReaderTests
{
    private static Guise Bridesmaid => Sample.Dilemma.Guise("bridesmaid");

    private static Guise Stage => Sample.Dilemma.Guise("stage");

    [Fact]
    public void The_head_of_the_file_is_the_dilemmas()
    {
        var dilemma = Sample.Dilemma;
        Assert.Equal(("wrong-colour", "en", "The wrong blue", "shipping", 1, 3), (dilemma.Id, dilemma.Language, dilemma.Title, dilemma.Topic, dilemma.Difficulty, dilemma.Minutes));
        Assert.Equal("Wrong items are replaced once the first one is back.", dilemma.Policy);
        Assert.False(dilemma.IsHeavy);
    }

    [Fact]
    public void A_content_note_makes_it_heavy() =>
        Assert.True(Sample.Read(Sample.With("start: opening", "content-note: A death.\nstart: opening")).IsHeavy);

    [Fact]
    public void Words_are_filled_in_per_guise_with_a_capital_where_it_is_written_so()
    {
        Assert.Equal("The photo shows a navy bridesmaid's dress.", Bridesmaid.FindScene("opening")!.Sees.In(Facts.None));
        Assert.Equal("The photo shows a navy stage coat.", Stage.FindScene("opening")!.Sees.In(Facts.None));
        Assert.Equal("She has not sent the first one.", Bridesmaid.FindScene("opening")!.Choices[0].Outcomes[0].Later!.Text);
        Assert.Equal("He has not sent the first one.", Stage.FindScene("opening")!.Choices[0].Outcomes[0].Later!.Text);
        Assert.Equal("Call Bertrand.", Stage.FindScene("the-return")!.Choices[0].Text);
        Assert.Equal("to wear the right bridesmaid's dress", Bridesmaid.Customer.Wants);
        Assert.Equal("Saturday has come and gone.", Bridesmaid.FindEnding("too-late")!.Text.In(Facts.None));
    }

    [Fact]
    public void Truths_belong_to_their_guise()
    {
        Assert.True(Bridesmaid.Truths.Hold("day-is-fixed"));
        Assert.Empty(Stage.Truths.Names);
    }

    [Fact]
    public void Asks_choices_and_outcomes_are_as_written()
    {
        var opening = Bridesmaid.FindScene("opening")!;
        Assert.Equal(1, opening.AskLimit);
        Assert.Equal([true, false], opening.Asks.Select(ask => ask.IsSpoken));
        Assert.Equal(["last-one"], opening.Asks[1].Answers[0].Reveals);
        Assert.Equal("Why is it fair?", opening.Justify!.Ask);
        Assert.Empty(opening.Justify.Ways);

        var courier = opening.Choices[2];
        Assert.Equal((ChoiceKind.Caring, PolicyStance.Explains, false), (courier.Kind, courier.Policy, courier.IsSpoken));
        Assert.Equal(["deadline"], courier.When.Needs);
        Assert.Equal(["last-one"], courier.When.Excludes);

        var sent = opening.Choices[0].Outcomes[0];
        Assert.Equal(TimeSpan.FromDays(6), sent.Later!.After);
        Assert.Equal(new StakeMove(Trust: 2, Fairness: -1, Risk: 3), sent.Total);
        Assert.Equal(["sent-ahead"], sent.Sets);
        Assert.Equal("the-return", sent.GoesTo);
    }

    [Fact]
    public void A_scene_or_an_ask_can_have_a_speaker_who_is_not_the_customer()
    {
        Assert.Null(Stage.FindScene("opening")!.Speaker);
        Assert.Null(Stage.FindScene("opening")!.Asks[0].Speaker);
        Assert.Equal("The driver in Bertrand's street", Stage.FindScene("the-return")!.Speaker);

        var asked = Sample.Read(Sample.With("ask: When do you need it by?", "ask: When do you need it by?\n        speaker: \"{name}'s sister\""));
        Assert.Equal("Aoife's sister", asked.Guises[0].Scenes[0].Asks[0].Speaker);
    }

    [Fact]
    public void The_hash_is_of_the_text_whatever_its_line_ends_and_byte_order_mark()
    {
        var crlf = "\uFEFF" + Sample.Text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(Sample.Dilemma.Hash, Sample.Read(crlf).Hash);
        Assert.Matches("^[0-9a-f]{64}$", Sample.Dilemma.Hash);
        Assert.NotEqual(Sample.Dilemma.Hash, Sample.Read(Sample.With("The wrong blue", "The wrong navy")).Hash);
    }

    [Theory]
    [InlineData("1 minute", 1)]
    [InlineData("40 minutes", 40)]
    [InlineData("1 hour", 60)]
    [InlineData("3 hours", 180)]
    [InlineData("1 day", 1440)]
    [InlineData("90 days", 129600)]
    public void Later_is_told_in_minutes_hours_or_days(string after, int minutes)
    {
        var dilemma = Sample.Read(Sample.With("after: 6 days", $"after: {after}"));
        Assert.Equal(TimeSpan.FromMinutes(minutes), dilemma.Guises[0].Scenes[0].Choices[0].Outcomes[0].Later!.After);
    }

    [Fact]
    public void A_complaint_reads_like_a_compilers()
    {
        var complaint = Assert.Single(DilemmaReader.Read("folder/a.yaml", "").Complaints);
        Assert.Equal("folder/a.yaml(1,1): The file is empty. A dilemma begins with its 'id'.", complaint.ToString());
    }
}
