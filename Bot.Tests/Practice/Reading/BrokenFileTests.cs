using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Practice.Reading;

/// <summary>Each row breaks the sample once; ¦ marks the character that the one complaint points at.</summary>
public sealed class BrokenFileTests
{
    public static TheoryData<string, string, string> Slips => new()
    {
        // Keys and values
        { "kind: risky", "¦kidn: risky", "'kidn' is not something a choice has. Did you mean 'kind'?" },
        { "minutes: 3", "minutes: 3\n¦length: 5", "'length' is not something a dilemma has. It can have id, language, title, topic, difficulty, minutes, about, policy, content-note, twin, debrief, guises, start, scenes and endings." },
        { "reveals: deadline", "¦revals: deadline", "'revals' is not something an answer has. Did you mean 'reveals'?" },
        { "title: The wrong blue", "title: The wrong blue\n¦title: Again", "'title' is here twice: it is in line 3 already. Keep one of them." },
        { "topic: shipping\n", "", "¦1,1|A dilemma needs 'topic': one word, like shipping." },
        { "title: The wrong blue", "¦title:", "'title' is empty. Write a few words." },
        { "title: The wrong blue", "title: ¦[a, b]", "'title' should be one text, not a list. If it begins with '[' or '-', put quotes around it." },
        { "sees: \"The photo shows a navy {thing}.\"", "sees: ¦{thing}", "'sees' should be a text. If it begins with '{', put quotes around it: \"{name} waits.\"" },
        { "id: wrong-colour", "id: ¦Wrong Colour", "'Wrong Colour' can't be the id of a dilemma: use small letters, digits and single dashes, 40 at most, like 'wrong-colour'." },
        { "language: en", "language: ¦english", "'english' is not a language's code: two small letters, like en or de." },
        { "difficulty: 1", "difficulty: ¦4", "'difficulty' should be a whole number from 1 to 3, not '4'." },
        { "minutes: 3", "minutes: ¦20", "'minutes' should be a whole number from 1 to 15, not '20'." },
        { "minutes: 3", "minutes: ¦\"3\"", "'minutes' should be a whole number from 1 to 15, not '3' in quotes." },
        { "kind: risky", "kind: ¦riksy", "'riksy' is not a kind: it is tempting, risky or caring. Did you mean 'risky'?" },
        { "verdict: poor", "verdict: ¦awful", "'awful' is not a verdict: it is poor, mixed or good." },
        { "stakes: { trust: -2 }", "stakes: { trust: ¦-4 }", "'trust' should be a whole number from -3 to 3, not '-4'." },
        { "stakes: { trust: -2 }", "stakes: { trust: ¦1.5 }", "'trust' should be a whole number from -3 to 3, not '1.5'." },
        { "stakes: { trust: -2 }", "stakes: { ¦turst: -2 }", "'turst' is not something a list of stakes has. Did you mean 'trust'?" },
        { "after: 6 days", "after: ¦6 weeks", "'6 weeks' is not understood as a time. Write it like 40 minutes, 3 hours or 6 days, 90 days at most." },
        { "after: 6 days", "after: ¦91 days", "'91 days' is not understood as a time. Write it like 40 minutes, 3 hours or 6 days, 90 days at most." },
        { "age: 33", "age: ¦young", "'age' should be a whole number from 1 to 120, not 'young'." },
        { "ask-limit: 1", "ask-limit: ¦3", "'ask-limit' should be a whole number from 1 to 2, not '3'." },
        { "    ask-limit: 1\n    asks:", "    ¦asks:", "A scene with asks needs 'ask-limit': how many of them may be used here." },
        { "say: Send it back first.", "say: Send it back first.\n        ¦do: Nothing.", "A choice has either 'say' or 'do', not both." },
        { "sees: \"The photo shows a navy {thing}.\"\n    says: It is not my blue.\n    ask-limit", "ask-limit", "¦24,5|A scene needs 'sees' (what the agent sees) or 'says' (what the customer says)." },
        { "policy: Wrong items are", "policy: ¦Wrong {thing}s are", "All guises share the 'policy', so no words are filled in here. Write it without '{' and '}'." },

        // Words
        { "The photo shows a navy {thing}.", "The photo shows a navy ¦{thng}.", "'{thng}' is no word of any guise. Did you mean 'thing'? Add it to the 'words' of every guise, or write the text out." },
        { "The photo shows a navy {thing}.", "The photo shows a navy ¦{thing.", "A '{' stands alone in this text. A word to be filled in is written like {name}." },
        { "words: { thing: stage coat, day: Friday, they: he }", "¦words: { thing: stage coat, they: he }", "The guise 'stage' has no word 'day', and 'bridesmaid' has. All guises need the same words." },
        { "day: Friday, they: he", "day: Friday, they: he, ¦name: Bert", "'name' is always the customer's name. Call this word something else." },

        // Names
        { "start: opening", "start: ¦openning", "There is no scene called 'openning' to start with. Did you mean 'opening'?" },
        { "sets: sent-ahead\n            goes-to: the-return", "sets: sent-ahead\n            goes-to: ¦the-retrun", "There is no scene or ending called 'the-retrun'. Did you mean 'the-return'?" },
        { "when: [deadline, not last-one]", "when: [deadline, ¦not last-won]", "Nothing makes the fact 'last-won': no guise has it, no answer reveals it, no outcome sets it. Did you mean 'last-one'?" },
        { "when: [deadline, not last-one]", "when: ¦deadline and recital", "'deadline and recital' can't be the name of a fact. Put several into a list: [deadline, not sent-ahead]." },
        { "sets: sent-ahead", "sets: [sent-ahead, ¦day-is-fixed]", "'day-is-fixed' is a truth of a guise, so it can't be made here as well: what is so and what is known are two things. Give this one another name." },
        { "- id: stage", "- id: ¦bridesmaid", "'bridesmaid' is here twice: this file has a guise of that id in line 10 already. Give one of them another id." },
        { "- id: stock", "- id: ¦which-day", "'which-day' is here twice: this scene has an ask of that id in line 29 already. Give one of them another id." },
        { "- id: wait", "- id: ¦call", "'call' is here twice: this scene has a choice of that id in line 85 already. Give one of them another id." },

        // The order of answers and outcomes
        { "          - when: deadline\n            text: \"\\\"By {day}?\\\"\"", "          - ¦text: \"\\\"By {day}?\\\"\"", "This outcome has no 'when', so it always holds and the ones below it never come. Give it a 'when', or put it last." },
        { "          - says: \"The papers say {day}.\"", "          - ¦when: not day-is-fixed\n            says: \"The papers say {day}.\"", "The last answer has a 'when': when that doesn't hold, nothing is left. Take the 'when' out, or add one more answer without." },
        { "      - text: \"The {thing} fits.\"", "      - ¦when: not sent-ahead\n        text: \"The {thing} fits.\"", "The last text has a 'when': when that doesn't hold, nothing is left. Take the 'when' out, or add one more text without." },

        // The story
        { "          - text: A day passes.\n            goes-to: too-late", "          - text: A day passes.\n            goes-to: ¦opening", "This comes round again: opening -> the-return -> opening. A scene is played once; lead on to another." },
        { "endings:\n", "endings:\n  - id: ¦nowhere\n    title: Nowhere\n    text: Nothing.\n    verdict: poor\n", "Nothing ever leads to the ending 'nowhere', in no guise. Let an outcome go to it, or take it out." },
        { "- id: courier\n        when: [deadline, not last-one]", "- id: ¦courier\n        when: [deadline, last-one]", "The choice 'courier' is never open, in no guise. Look at its 'when'." },
        { "- id: stock\n", "- id: ¦stock\n        when: deadline\n", "The ask 'stock' is never open, in no guise. Look at its 'when'." },
        { "- id: wait\n", "- id: wait\n        when: sent-ahead\n", "¦78,9|The scene 'the-return' can be met with one choice open in the guise 'bridesmaid'. Two must be open whatever was asked before: take the 'when' from one, or add another." },
        { "stakes: { trust: 1, effort: 2 }", "stakes: { trust: 1 }", "¦85,13|'call' is better or equal on every stake, now and later together, than 'wait' in the guise 'bridesmaid' with 'sent-ahead'. So there is nothing to weigh: give it a cost, or another of them something that it has not." },

        // What YAML knows and dilemmas don't
        { "title: The wrong blue", "title: ¦&blue The wrong blue", "'&blue' names this for use elsewhere, which dilemmas don't do. Take it out; if it is a text, put quotes around it." },
        { "title: The wrong blue", "title: ¦!loud The wrong blue", "A word that begins with '!' means something else in YAML. Put quotes around the text." },
        { "title: The wrong blue", "title:¦\tThe wrong blue", "There is a tab here. Use spaces: most editors can turn all tabs of a file into spaces." },
        { "endings:\n", "¦---\nendings:\n", "A second document begins here. One file is one dilemma: put the second into a file of its own." },
        { "title: The wrong blue", "title: The wrong blue¦: navy", "This line can't be understood. A text with ': ' in it needs quotes around it; and check that the line is indented like its neighbours." },
        { "sees: \"The photo shows a navy {thing}.\"", "sees: {thing} ¦is navy", "This line can't be understood. A text that begins with '{' needs quotes around it: \"{name} waits.\"" },
        { "says: It is not my blue.", "says: ¦[It is not my blue.", "Something is opened here, or just before, that is never closed: look for its ']', '}' or quote. A text that begins with '[' or '{' needs quotes around it." },
        { "says: It is not my blue.", "says: [[[[[[[[[[[[[¦[x]]]]]]]]]]]]]]", "This is nested deeper than any dilemma needs. Look for a line that is indented too far, or a stray '[', '{' or '-'." },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_once_at_its_very_place(string piece, string replacement, string complaint)
    {
        var (text, expected) = Marked(Sample.With(piece, replacement), complaint);
        Assert.Equal([expected], DilemmaReader.Read("a.yaml", text).Complaints);
    }

    private static (string Text, Complaint Expected) Marked(string text, string complaint)
    {
        var mark = text.IndexOf('¦', StringComparison.Ordinal);
        if (mark < 0)
        {
            var parts = complaint.TrimStart('¦').Split('|', 2);
            var numbers = parts[0].Split(',').Select(int.Parse).ToArray();
            return (text, new Complaint("a.yaml", numbers[0], numbers[1], parts[1]));
        }

        var before = text[..mark].Split('\n');
        return (text.Remove(mark, 1), new Complaint("a.yaml", before.Length, before[^1].Length + 1, complaint));
    }
}
