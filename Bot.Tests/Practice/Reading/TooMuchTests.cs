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
    public void A_text_too_long_for_its_place_is_told()
    {
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", Sample.With("say: Send it back first.", $"say: {new string('x', 301)}")).Complaints);
        Assert.Equal("This text has 301 characters; 300 is the most that a card can bear here.", complaint.Message);
        Assert.Empty(DilemmaReader.Read("a.yaml", Sample.With("say: Send it back first.", $"say: {new string('x', 300)}")).Complaints);
    }

    [Fact]
    public void A_text_that_grows_on_a_card_is_counted_as_it_stands_there()
    {
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", Sample.With("say: Send it back first.", $"say: {new string('\u00E9', 151)}")).Complaints);
        Assert.StartsWith("This text has 151 characters, and takes the room of 302: ", complaint.Message, StringComparison.Ordinal);
        Assert.Empty(DilemmaReader.Read("a.yaml", Sample.With("say: Send it back first.", $"say: {new string('\u00E9', 150)}")).Complaints);
    }

    [Fact]
    public void A_text_that_a_guises_words_make_too_long_is_told_with_the_guise()
    {
        var text = string.Concat(Enumerable.Repeat("{thing}", 20));
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", Sample.With("say: Send it back first.", $"say: \"{text}\"")).Complaints);
        Assert.Equal("This text has 360 characters once the words of the guise 'bridesmaid' are filled in; 300 is the most that a card can bear here.", complaint.Message);
    }

    [Fact]
    public void A_text_that_was_let_through_before_there_were_such_limits_is_still_read()
    {
        var text = Sample.With("say: Send it back first.", $"say: {new string('x', 2000)}");
        Assert.Null(DilemmaReader.Read("a.yaml", text).Dilemma);
        Assert.NotNull(DilemmaReader.ReadKept("a.yaml", text).Dilemma);
    }

    [Fact]
    public void A_word_too_long_to_be_filled_in_is_told() =>
        Assert.Contains(
            DilemmaReader.Read("a.yaml", Sample.With("thing: stage coat", $"thing: {new string('x', 61)}")).Complaints,
            complaint => complaint.Message.StartsWith("This text has 61 characters; 60 ", StringComparison.Ordinal));

    [Theory]
    [InlineData("\\0")]
    [InlineData("\\x1B")]
    [InlineData("\\t")]
    [InlineData("\\x85")]
    public void A_character_that_cannot_be_seen_is_told_even_as_an_escape(string escape) =>
        Assert.StartsWith(
            "There is a character in this text that can't be seen.",
            Assert.Single(DilemmaReader.Read("a.yaml", Sample.With("say: Send it back first.", $"say: \"Send{escape}it\"")).Complaints).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_character_that_cannot_be_seen_is_told_in_a_word_too() =>
        Assert.Contains(
            DilemmaReader.Read("a.yaml", Sample.With("thing: stage coat", "thing: \"stage\\x1Bcoat\"")).Complaints,
            complaint => complaint.Message.StartsWith("There is a character in this text that can't be seen.", StringComparison.Ordinal));

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
