using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>How a scene that asks for a typed reply is read, and what an author is told.</summary>
public sealed class ReplyReaderTests
{
    private static readonly Label[] Drawn = [Label.NameEmotion, Label.OpenQuestion, Label.Defensive];

    public static TheoryData<string, string, string> Slips => new()
    {
        { "[name_emotion]", "[¦name_emotoin]", "'name_emotoin' is nothing that is found in a reply. Did you mean 'name_emotion'?" },
        { "found: policy_hiding", "found: ¦curiosity", "'curiosity' is found in other texts than replies. It can be name_emotion, summarise_need, take_responsibility, open_question, offer_choices, explain_constraint, concrete_next_step_time, confirm_agreement, kind_boundary, defensive, blame, policy_hiding, apology_loop, minimising, empty_cliche or false_promise." },
        { "without: [minimising]", "without: [¦{ a: b }]", "'without' should list what is found in a reply, like [name_emotion, open_question]." },
        { "- id: ruled\n          found: policy_hiding", "- ¦id: ruled\n          found: [name_emotion, open_question]\n          without: minimising", "This way never comes: whenever it fits, so does 'felt' above it. Put it further up, or ask for something else." },
        { "- id: ruled\n          found: policy_hiding", "- ¦id: ruled\n          found: policy_hiding\n          without: policy_hiding", "This way never comes: 'policy_hiding' has to be found in it and may not be. Take it out of one of the two." },
        { "- id: ruled\n          found: policy_hiding", "- ¦id: ruled", "This way has neither 'found' nor 'without', so it always fits and the ones below it never come. Give it one of them, or put it last." },
        { "- id: rest", "- ¦id: rest\n          without: blame", "The last way has 'found' or 'without': a reply that no way fits is left without one. Take them out, or add one more way that has neither." },
        { "- id: rest", "- id: ¦felt", "'felt' is here twice: this reply has a way of that id in line 31 already. Give one of them another id." },
        { "- id: rest\n          example: I'll see.\n", "- ¦id: rest\n", "A way needs 'example': a reply that goes this way." },
        { "    reply:\n", "    ¦justify: Why?\n    reply:\n", "A scene with a 'reply' has no 'justify': what is typed there speaks for itself. Take it out." },
        { "    reply:\n", "    choices: [a, b]\n    ¦reply:\n", "A scene has either 'choices' or 'reply', not both." },
        { "      ask: What do you say to {them}?\n      ways:", "      ¦ways:", "A reply needs 'ask': the line over the field, like What do you say to her?." },
        { "              goes-to: no-lid\n        - id: rest", "              goes-to: ¦hall\n        - id: rest", "This comes round again: hall -> hall. A scene is played once; lead on to another." },
    };

    [Fact]
    public void The_ways_are_read_in_their_order_with_the_guises_words()
    {
        var hall = SampleReply.Dilemma.Guise("baker").FindScene("hall")!;
        Assert.Empty(hall.Choices);
        Assert.Equal("What do you say to him?", hall.Reply!.Ask);
        Assert.Equal(["felt", "ruled", "rest"], hall.Reply.Ways.Select(way => way.Id));
        Assert.Equal([Label.NameEmotion], hall.Reply.Ways[0].Found);
        Assert.Equal([Label.Minimising], hall.Reply.Ways[0].Without);
        Assert.Equal("Those are the rules, Otto.", hall.Reply.Ways[1].Example);
        Assert.Equal("Otto nods.", hall.Reply.Ways[0].Outcomes[1].Text);
        Assert.Equal(TimeSpan.FromDays(3), hall.Reply.Ways[1].Outcomes[0].Later!.After);
        Assert.True(hall.Reply.Ways[2].IsOpen());
    }

    [Fact]
    public void What_has_to_be_found_may_be_an_empty_list() =>
        Assert.Empty(DilemmaReader.Read("a.yaml", SampleReply.With("- id: rest\n", "- id: rest\n          found: []\n")).Complaints);

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_at_its_very_place(string piece, string replacement, string message)
    {
        var marked = SampleReply.With(piece, replacement);
        var before = marked[..marked.IndexOf('¦', StringComparison.Ordinal)].Split('\n');
        var complaints = DilemmaReader.Read("a.yaml", marked.Replace("¦", "", StringComparison.Ordinal)).Complaints;
        Assert.Contains(new Complaint("a.yaml", before.Length, before[^1].Length + 1, message), complaints);
    }

    [Property(MaxTest = 200)]
    public void Exactly_the_ways_that_no_reply_can_take_are_told(NonNegativeInt[] picks)
    {
        var ways = picks.Take(5).Select(pick => (Found: pick.Get % 8, Without: pick.Get / 8 % 8 & ~(pick.Get % 8))).Where(way => way != (0, 0)).ToList();
        if (ways.Count == 0)
            return;

        int? Taken(int reply) => ways.FindIndex(way => (reply & way.Found) == way.Found && (reply & way.Without) == 0) is >= 0 and var index ? index : null;
        var taken = Enumerable.Range(0, 8).Select(Taken).ToHashSet();
        var never = Enumerable.Range(0, ways.Count).Where(way => !taken.Contains(way)).Select(way => $"w{way}");

        var text = TextOf(ways);
        var lines = text.Split('\n');
        var told = DilemmaReader.Read("a.yaml", text).Complaints
            .Where(complaint => complaint.Message.StartsWith("This way never comes", StringComparison.Ordinal))
            .Select(complaint => lines[complaint.Line - 1].Split("id: ")[1].Split(',')[0]);
        Assert.Equal(never, told);
    }

    private static string TextOf(List<(int Found, int Without)> ways)
    {
        var text = SampleReply.Text;
        var (from, to) = (text.IndexOf("        - id: felt", StringComparison.Ordinal), text.IndexOf("  - id: kitchen", StringComparison.Ordinal));
        var lines = ways.Select((way, index) =>
            $"        - {{ id: w{index}, found: [{Names(way.Found)}], without: [{Names(way.Without)}], example: x, outcomes: [{{ text: x, {(index == 0 ? "sets: heard, " : "")}goes-to: kitchen }}] }}\n");
        return $"{text[..from]}{string.Concat(lines)}        - {{ id: rest, example: x, outcomes: [{{ text: x, goes-to: kitchen }}] }}\n{text[to..]}";

        static string Names(int mask) => string.Join(", ", Drawn.Where((_, bit) => (mask >> bit & 1) == 1).Select(label => label.Name()));
    }
}
