using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>What holds for every card that a person can be shown.</summary>
public sealed partial class EveryCardTests
{
    /// <summary>What stands in a line, more or less.</summary>
    private const int LongestLine = 60;

    private static readonly string[] KnownInData = ["verb", "attempt", "step", "id", "looked"];

    // What authors and the engine know and nobody who plays does.
    private static readonly string[] Hidden =
    [
        .. Enum.GetNames<ChoiceKind>(), .. Enum.GetNames<PolicyStance>(), .. Enum.GetNames<Verdict>(),
        "kind", "verdict", "score", "points", "role", "outcome", "policy", "stakes", "goes-to", "sets",
    ];

    [Fact]
    public void There_are_cards_of_every_kind()
    {
        string[] kinds = ["welcome", "help", "progress", "put away", "stub", "settings", "pause", "ask back", "drop form", "drop card", "drop list", "drill offer", "drill message", "drill coach", "drill put away", "drill done", "cleaned", "who sees what", "forget", "export", "talk", "flag", "review", "withdrawn", "check-in", "note form", "note asked", "note received", "note news", "revise", "offer news"];
        Assert.All(kinds, kind => Assert.Contains(EveryCard.All, card => card.Name.StartsWith(kind, StringComparison.Ordinal)));
        string[] moments = ["brief", "scene", "reason", "trail", "ending", "old ending", "asked ending", "debrief Orid", "debrief Sbi", "debrief trail", "debrief through", "debrief ready", "promise", "roads", "compare"];
        Assert.All(moments, moment => Assert.Contains(EveryCard.All, card => card.Name.Contains($", {moment}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_and_the_message_around_it_are_small_enough_for_Teams() => Empty(card =>
        card.BytesAsSent >= MadeCard.Largest ? $"{card.BytesAsSent} bytes" : null);

    [Fact]
    public void Each_is_of_version_1_5_in_a_language_and_says_in_plain_text_what_it_is() => Empty(card =>
        (string?)card.Content["type"] == "AdaptiveCard"
        && (string?)card.Content["version"] == "1.5"
        && (string?)card.Content["lang"] == "en"
        && !string.IsNullOrWhiteSpace((string?)card.Content["fallbackText"]) ? null : "lacks type, version, lang or fallbackText");

    [Fact]
    public void Every_input_has_an_id_and_a_label_and_every_picture_words() => Empty(card =>
        card.Elements().Any(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal)
            ? string.IsNullOrWhiteSpace((string?)element["label"]) || string.IsNullOrWhiteSpace((string?)element["id"])
            : (string?)element["type"] == "Image" && element["altText"] is null) ? "an input without a label, or a picture without words" : null);

    [Fact]
    public void Every_press_has_a_title_a_verb_that_is_known_and_a_submit_of_the_same_data_in_its_place() => Empty(card =>
        card.Presses().Select(press =>
        {
            var verb = (string?)press["verb"] ?? "";
            var fallback = press["fallback"] as JsonObject;
            return !Verb().IsMatch(verb) ? $"the verb '{verb}'"
                : string.IsNullOrWhiteSpace((string?)press["title"]) ? $"{verb} without a title"
                : (string?)press["data"]?["verb"] != verb ? $"{verb} says another verb in its data"
                : (string?)fallback?["type"] != "Action.Submit" || !JsonNode.DeepEquals(fallback["data"], press["data"])
                    || (string?)fallback["title"] != (string?)press["title"] ? $"{verb} without its fallback"
                : null;
        }).FirstOrDefault(fault => fault is not null));

    [Fact]
    public void Only_executes_and_their_fallbacks_can_be_pressed() => Empty(card =>
        card.Elements().Select(element => (string)element["type"]!)
            // Unfolding a part of the card presses nothing: the bot doesn't hear of it.
            .Count(type => type.StartsWith("Action.", StringComparison.Ordinal) && type is not "Action.ToggleVisibility") == 2 * card.Presses().Count()
            ? null : "some other action");

    [Fact]
    public void No_two_presses_of_a_card_are_called_the_same() => Empty(card =>
        card.Presses().GroupBy(press => (string)press["title"]!).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"'{twice.Key}' twice" : null);

    [Fact]
    public void The_data_of_a_press_names_ids_and_nothing_that_players_must_not_see() => Empty(card =>
        card.Presses().SelectMany(press => ((JsonObject)press["data"]!).Select(member =>
            !KnownInData.Contains(member.Key) ? $"a '{member.Key}' in its data"
            : member.Key is "id" && (string?)press["verb"] == "dilemma.choose" && Hidden.Contains(member.Value!.ToString(), StringComparer.OrdinalIgnoreCase) ? $"the id '{member.Value}'"
            : null)).FirstOrDefault(fault => fault is not null));

    [Fact]
    public void No_member_of_a_card_is_called_as_what_players_must_not_see() => Empty(card =>
        card.Elements().SelectMany(element => element.Select(member => member.Key))
            .FirstOrDefault(name => name is not "role" && Hidden.Contains(name, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void What_is_left_of_an_answered_card_has_four_lines_at_most_and_nothing_to_press() => Empty(card =>
        !card.IsTrail ? null
        : card.Content["actions"] is not null || card.Presses().Any() ? "can be pressed"
        : card.Content["body"]!.AsArray().Sum(LinesOf) is var lines and not (>= 1 and <= 4) ? $"{lines} lines" : null);

    [Fact]
    public void What_was_typed_is_shown_and_never_read_as_Markdown()
    {
        var trails = EveryCard.All.Where(card => card.IsTrail && card.Json.Contains("press me", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(trails);
        Assert.All(trails, card => Assert.All(
            card.Elements().Where(element => ((string?)element["text"])?.Contains("press me", StringComparison.Ordinal) is true),
            element => Assert.Equal("TextRun", (string?)element["type"])));
    }

    // A block of text wraps to as many lines as it is told, and to any number when it is told none. Runs can't be told: they are short.
    private static int LinesOf(JsonNode? element) => (string?)element!["type"] switch
    {
        "TextBlock" => (int?)element["maxLines"] ?? 100,
        "RichTextBlock" => string.Concat(element["inlines"]!.AsArray().Select(run => (string?)run!["text"])) is var text
            && text.Length <= LongestLine && !text.Contains('\n', StringComparison.Ordinal) ? 1 : 100,
        var other => throw new NotSupportedException($"A {other} in what is left of a card: how many lines does it take?"),
    };

    private static void Empty(Func<MadeCard, string?> faultOf) =>
        Assert.Empty(EveryCard.All.Select(card => (card.Name, Fault: faultOf(card))).Where(found => found.Fault is not null).Take(20));

    [GeneratedRegex(@"^(dilemma\.(begin|ask|choose|reply|skip)|(debrief|drill|later|nudge|drop|feedback|settings|safety|progress)(\.[a-z-]+){1,2})$")]
    private static partial Regex Verb();
}
