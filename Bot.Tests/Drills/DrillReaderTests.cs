using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Drills;

public sealed class DrillReaderTests
{
    [Fact]
    public void A_drill_is_read_as_it_was_written()
    {
        var drill = SampleDrill.Read(SampleDrill.Text);
        Assert.Equal(("wet-cello", "en", Skill.NameEmotion, 1, "shipping"), (drill.Id, drill.Language, drill.Skill, drill.Rung, drill.Theme));
        Assert.Equal((DrillChannel.Phone, TimeSpan.FromSeconds(90), "Ottilie"), (drill.Channel, drill.Time, drill.Speaker));
        Assert.Equal("The case rattles, and I can't open it.", drill.Customer);
        Assert.Null(drill.Twin);
    }

    [Fact]
    public void Its_hash_is_that_of_its_text_whatever_ends_its_lines() =>
        Assert.Equal(SampleDrill.Read(SampleDrill.Text).Hash, SampleDrill.Read(SampleDrill.Text.ReplaceLineEndings("\r\n")).Hash);

    [Theory]
    [InlineData("skill: name_emotion", "skill: name_emotoin", 3, 8, "'name_emotoin' is not a skill: it is name_emotion, summarise_need, slow_down, open_question, take_responsibility, concrete_next_step_time, explain_constraint, offer_choices, confirm_agreement or kind_boundary. Did you mean 'name_emotion'?")]
    [InlineData("skill: name_emotion", "skill: blame", 3, 8, "'blame' is not a skill: it is name_emotion, summarise_need, slow_down, open_question, take_responsibility, concrete_next_step_time, explain_constraint, offer_choices, confirm_agreement or kind_boundary.")]
    [InlineData("seconds: 90", "seconds: 30", 7, 10, "'seconds' should be a whole number from 60 to 120, not '30'.")]
    [InlineData("rung: 1", "rung: first", 4, 7, "'rung' should be a whole number from 1 to 12, not 'first'.")]
    [InlineData("channel: phone", "channel: fax", 6, 10, "'fax' is not a channel: it is chat, mail or phone.")]
    [InlineData("hint: Say what it may be like to sit in front of that case.\n", "", 1, 1, "A drill needs 'hint': one thing to try with this customer.")]
    [InlineData("speaker: Ottilie", "speakers: Ottilie", 10, 1, "'speakers' is not something a drill has. Did you mean 'speaker'?")]
    [InlineData("title: A wet cello", "title: \"A wet {thing}\"", 8, 8, "A drill has no words to be filled in. Write it without '{' and '}'.")]
    [InlineData("theme: shipping", "theme: Shipping and more", 5, 8, "'Shipping and more' can't be the theme of a drill: use small letters, digits and single dashes, 40 at most, like 'wrong-colour'.")]
    [InlineData("language: en", "language: English", 2, 11, "'English' is not a language's code: two small letters, like en or de.")]
    [InlineData("rung: 1", "rung: 1\ntwin: wet-cello", 5, 7, "'wet-cello' is this very drill. A twin is another one; leave the line out where there is none.")]
    public void A_slip_is_told_once_at_its_place_in_a_plain_sentence(string piece, string replacement, int line, int column, string message) =>
        Assert.Equal([new Complaint("a.yaml", line, column, message)], DrillReader.Read("a.yaml", SampleDrill.With(piece, replacement)).Complaints);

    [Theory]
    [InlineData("", "The file is empty. A drill begins with its 'id'.")]
    [InlineData("- a\n- b", "There should be a drill here, with 'id', 'language', 'skill', 'rung', 'theme', 'channel', 'seconds', 'title', 'about', 'speaker', 'customer', 'impatient', 'hint' and 'example'.")]
    public void What_is_no_drill_is_told_as_such(string text, string message) =>
        Assert.Equal(message, Assert.Single(DrillReader.Read("a.yaml", text).Complaints).Message);

    [Fact]
    public void A_text_that_a_card_can_not_bear_is_told_unless_it_was_let_through_before()
    {
        var text = SampleDrill.With("hint: Say", $"hint: {new string('x', 300)} Say");
        Assert.StartsWith("This text has ", Assert.Single(DrillReader.Read("a.yaml", text).Complaints).Message, StringComparison.Ordinal);
        Assert.NotNull(DrillReader.ReadKept("a.yaml", text).Drill);
    }

    [Fact]
    public void Of_two_with_one_id_the_first_is_kept_and_the_other_told()
    {
        var library = DrillLibrary.Of([DrillReader.Read("a.yaml", SampleDrill.Text), DrillReader.Read("b.yaml", SampleDrill.With("rung: 1", "rung: 2"))]);
        Assert.Equal(1, Assert.Single(library.Drills).Rung);
        Assert.Equal("b.yaml(1,5): 'wet-cello' is there already in the language 'en', in a.yaml. Give this one another id, or take one of the files out.", Assert.Single(library.Complaints).ToString());
    }

    [Theory]
    [InlineData("", "Its twin 'dry-cello' is not there.")]
    [InlineData("id: dry-cello", "Its twin 'dry-cello' does not name it.")]
    [InlineData("id: dry-cello\ntwin: wet-cello\nrung: 2", "Its twin 'dry-cello' stands on rung 2 of name_emotion, and this one on rung 1 of name_emotion.")]
    public void Twins_are_there_name_each_other_and_stand_on_one_rung(string other, string complaint)
    {
        var text = SampleDrill.With("id: wet-cello", "id: wet-cello\ntwin: dry-cello");
        List<DrillReading> readings = [DrillReader.Read("a.yaml", text)];
        if (other.Length > 0)
        {
            var rest = other.Contains("rung", StringComparison.Ordinal) ? SampleDrill.With("rung: 1\n", "") : SampleDrill.Text;
            readings.Add(DrillReader.Read("b.yaml", rest.Replace("id: wet-cello", other, StringComparison.Ordinal)));
        }

        Assert.Contains(DrillLibrary.Of(readings).Complaints, one => one.Message.StartsWith(complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("id: [")]
    [InlineData("id: *x")]
    [InlineData("\t")]
    [InlineData("{}")]
    [InlineData("skill: {a: b}\nrung: []\nchannel:\ncustomer: |\n")]
    public void Whatever_the_text_there_is_a_complaint_and_no_exception(string text) => Assert.NotEmpty(DrillReader.Read("a.yaml", text).Complaints);
}
