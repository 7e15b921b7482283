using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Practice.Reading;

/// <summary>What would take too long to follow is told instead of followed.</summary>
public sealed class TooMuchTests
{
    [Fact]
    public void More_facts_than_can_be_followed_are_told()
    {
        var facts = string.Join(", ", Enumerable.Range(0, 80).Select(number => $"fact-{number}"));
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", Sample.With("sets: sent-ahead", $"sets: [sent-ahead, {facts}]")).Complaints);
        Assert.Equal("There are 84 facts; 64 is the most that can be followed.", complaint.Message);
    }

    [Fact]
    public void More_words_than_a_guise_can_have_are_told()
    {
        var words = string.Join(", ", Enumerable.Range(0, 60).Select(number => $"word-{number}: x"));
        var complaints = DilemmaReader.Read("a.yaml", Sample.Text.Replace("words: { ", $"words: {{ {words}, ", StringComparison.Ordinal)).Complaints;
        Assert.Contains(complaints, complaint => complaint.Message == "'words' can hold 40 at most, and here begins one more.");
    }

    [Fact]
    public void More_ways_for_things_to_stand_than_can_be_walked_are_told()
    {
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", Row(scenes: 8)).Complaints);
        Assert.Equal("In the guise 'only' there are more than 200000 ways for things to stand, too many to check. Lower some 'ask-limit', or have fewer facts that matter until the end.", complaint.Message);
        Assert.Equal((12, 8), (complaint.Line, complaint.Column));
    }

    [Fact]
    public void A_row_half_as_long_is_walked() => Assert.Empty(DilemmaReader.Read("a.yaml", Row(scenes: 4)).Complaints);

    /// <summary>Scenes in a row, in each of which every subset of three facts can be learnt, all of which matter at the end.</summary>
    private static string Row(int scenes)
    {
        var head = """
            id: row
            language: en
            title: A row
            topic: shipping
            difficulty: 1
            minutes: 3
            about: A row.
            policy: None.
            guises:
              - id: only
                customer: { name: Ida, age: 40, wants: a, limits: b, mood: c }
            start: scene-0
            scenes:

            """;
        var facts = Enumerable.Range(0, scenes).SelectMany(scene => Enumerable.Range(0, 3).Select(ask => $"fact-{scene}-{ask}"));
        return head + string.Concat(Enumerable.Range(0, scenes).Select(number => Scene(number, number + 1 == scenes ? "end" : $"scene-{number + 1}"))) + $"""
            endings:
              - id: end
                title: End
                text:
                  - when: [{string.Join(", ", facts)}]
                    text: All was asked.
                  - text: Not all was asked.
                verdict: good

            """;
    }

    private static string Scene(int number, string next) => $$"""
          - id: scene-{{number}}
            says: Well?
            ask-limit: 3
            asks:
        {{string.Join("\n", Enumerable.Range(0, 3).Select(ask => $"      - {{ id: a{ask}, ask: And?, answers: [{{ says: Yes., reveals: fact-{number}-{ask} }}] }}"))}}
            choices:
              - { id: x, say: One., kind: risky, policy: bends, outcomes: [{ text: So., stakes: { trust: 1, effort: 1 }, goes-to: {{next}} }] }
              - { id: y, say: Two., kind: caring, policy: follows, outcomes: [{ text: So., goes-to: {{next}} }] }

        """;
}
