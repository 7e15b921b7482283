using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>How what comes of a reason is read, and what an author is told.</summary>
public sealed class ReasonReaderTests
{
    public static TheoryData<string, string, string> Slips => new()
    {
        { "found: name_emotion", "found: ¦name_emotoin", "'name_emotoin' is nothing that is found in a reply. Did you mean 'name_emotion'?" },
        { "now: { fairness: 1 }", "now: { fairness: ¦2 }", "'fairness' should be a whole number from -1 to 1, not '2'." },
        { "now: { fairness: 1 }", "now: { ¦fairnes: 1 }", "'fairnes' is not something a list of stakes has. Did you mean 'fairness'?" },
        { "- id: felt\n          found: name_emotion", "- ¦id: felt\n          found: [explain_constraint, name_emotion]\n          without: [policy_hiding, blame]", "This way never comes: whenever it fits, so does 'with-its-why' above it. Put it further up, or ask for something else." },
        { "- id: as-it-says\n          found: policy_hiding", "- ¦id: as-it-says\n          found: policy_hiding\n          without: policy_hiding", "This way never comes: 'policy_hiding' has to be found in it and may not be. Take it out of one of the two." },
        { "- id: as-it-says\n          found: policy_hiding", "- ¦id: as-it-says", "This way has neither 'found' nor 'without', so it always fits and the ones below it never come. Give it one of them, or put it last." },
        { "outcome: Somebody pins it to the wall.", "¦outcome: ''", "'outcome' is empty. Write what the one who reads it does or says." },
        { "- id: felt\n          found: name_emotion\n          outcome: Somebody pins it to the wall.", "- ¦id: felt\n          found: name_emotion", "A way of a reason needs 'outcome': what the one who reads it does or says." },
        { "outcome: Somebody pins it to the wall.", "outcome: Somebody pins it to the wall.\n          ¦goes-to: too-late", "'goes-to' is not something a way of a reason has. It can have id, found, without, outcome and now." },
        { "outcome: Somebody pins it to the wall.", "outcome: Somebody pins it to ¦{nme}'s file.", "'{nme}' is no word of any guise. Did you mean 'name'? Add it to the 'words' of every guise, or write the text out." },
        { "      ask: Why is it fair to {name}?\n      ways:", "      ¦ways:", "A 'justify' needs 'ask': the line over the field, like Your lead will read this. Why is it fair?." },
        { "ask: Why is it fair to {name}?", "¦ask: ''", "'ask' is empty. Write the line over the field, like Your lead will read this. Why is it fair?." },
        { SampleReason.Block, "justify: { ask: Why?, ¦ways: [] }", "'ways' should hold one thing or more, each beginning with '- '. There are 0." },
        { SampleReason.Block, "justify: ¦{ ask: Why? }", "A 'justify' needs 'ways': the ways that a reason can take, each with a '-'." },
        { SampleReason.Block, "justify: ¦[Why?]", "'justify' should be one text, not a list. If it begins with '[' or '-', put quotes around it." },
        { SampleReason.Block, "¦justify: ''", "'justify' is empty. Write what to justify in a line after choosing here, or ask and ways." },
    };

    [Fact]
    public void The_ways_are_read_in_their_order_with_the_guises_words()
    {
        var justify = SampleReason.Dilemma.Guise("stage").FindScene("opening")!.Justify!;
        Assert.Equal("Why is it fair to Bertrand?", justify.Ask);
        Assert.Equal(["with-its-why", "as-it-says", "felt"], justify.Ways.Select(way => way.Id));
        Assert.Equal([Label.ExplainConstraint], justify.Ways[0].Found);
        Assert.Equal([Label.PolicyHiding, Label.Blame], justify.Ways[0].Without);
        Assert.Equal("Your lead reads it twice. \"So it's Bertrand's, then.\"", justify.Ways[0].Outcome);
        Assert.Equal([new StakeMove(Fairness: 1), new StakeMove(Effort: 1), StakeMove.None], justify.Ways.Select(way => way.Now));
    }

    [Fact]
    public void A_plain_line_asks_for_a_reason_of_which_nothing_comes_and_keeps_its_name()
    {
        var justify = Sample.Dilemma.Guises[0].FindScene("opening")!.Justify!;
        Assert.Equal("Why is it fair?", justify.Ask);
        Assert.Empty(justify.Ways);
        // A run is kept on the text that it began with: the same text has the same name as before there were ways.
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sample.Text))), Sample.Dilemma.Hash);
    }

    [Fact]
    public void The_last_way_may_take_any_reason_that_can_be_read()
    {
        var dilemma = Sample.Read(SampleReason.With("- id: felt\n          found: name_emotion", "- id: rest"));
        Assert.True(dilemma.Guises[0].FindScene("opening")!.Justify!.Ways[2].IsOpen());
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_at_its_very_place(string piece, string replacement, string message)
    {
        var marked = SampleReason.With(piece, replacement);
        var before = marked[..marked.IndexOf('¦', StringComparison.Ordinal)].Split('\n');
        var complaints = DilemmaReader.Read("a.yaml", marked.Replace("¦", "", StringComparison.Ordinal)).Complaints;
        Assert.Contains(new Complaint("a.yaml", before.Length, before[^1].Length + 1, message), complaints);
    }

    [Fact]
    public void Two_ways_of_one_id_are_told()
    {
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", SampleReason.With("- id: felt", "- id: as-it-says")).Complaints);
        Assert.StartsWith("'as-it-says' is here twice: this 'justify' has a way of that id in line", complaint.Message, StringComparison.Ordinal);
    }
}
