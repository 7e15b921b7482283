using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>A dilemma as large as the reader lets through: every list full, every text at its limit, in letters that grow in JSON.</summary>
internal static class FullestDilemma
{
    /// <summary>One guise each: plain, doubled by an escape, two bytes, three, an emoji, one that is written as an escape.</summary>
    private static readonly string[] Letters = ["W", "\\\"", "\u00E9", "\u6F22", "\U0001F917", "\uE000"];

    // Ten of the longest words are a text, five a line.
    private const string Long = "{w}{w}{w}{w}{w}{w}{w}{w}{w}{w}";
    private const string Line = "{w}{w}{w}{w}{w}";
    private const string Up = "{trust: 3, fairness: 3, risk: 3, effort: 3}";
    private const string Down = "{trust: -3, fairness: -3, risk: -3, effort: -3}";

    public static Dilemma Dilemma { get; } = Read();

    private static string Question => "{w}{w}{w}" + new string('W', Limits.Question - 3 * Limits.Name);

    private static Dilemma Read()
    {
        var text = Text();
        var reading = DilemmaReader.Read("fullest.yaml", text);
        Assert.Empty(reading.Complaints);
        return reading.Dilemma!;
    }

    /// <summary>Its file.</summary>
    public static string Text() => string.Join('\n', [.. Head(), .. Guises(), "scenes:", .. Enumerable.Range(0, Limits.Scenes).SelectMany(Scene), "endings:", .. Endings()]);

    private static IEnumerable<string> Head() =>
    [
        "id: fullest",
        "language: en",
        $"title: \"{Of(Letters[4], Limits.Title)}\"",
        "topic: shipping",
        "difficulty: 3",
        "minutes: 15",
        $"about: \"{Of(Letters[1], Limits.Text)}\"",
        $"policy: \"{Of(Letters[2], Limits.Text)}\"",
        $"content-note: \"{Of(Letters[5], Limits.Text)}\"",
        "start: s0",
        "guises:",
    ];

    private static IEnumerable<string> Guises() => Enumerable.Range(0, Limits.Guises).Select(guise =>
        $"- {{id: g{guise}, customer: {{name: \"{Of(Letters[guise], Limits.Name)}\", age: 40, wants: \"{Line}\", limits: \"{Line}\", mood: \"{Line}\"}}, words: {{w: \"{Of(Letters[guise], Limits.Name)}\"}}}}");

    // All choices but the last go on to the next scene, and that one to an ending.
    private static IEnumerable<string> Scene(int scene)
    {
        var ending = $"e{scene % Limits.Endings}";
        var next = scene + 1 < Limits.Scenes ? $"s{scene + 1}" : ending;
        return
        [
            $"- id: s{scene}",
            $"  sees: \"{Long}\"",
            $"  says: \"{Long}\"",
            "  speaker: \"{w}\"",
            .. Justify(scene),
            $"  ask-limit: {Limits.Asks}",
            "  asks:",
            .. Enumerable.Range(0, Limits.Asks).Select(ask =>
                $"  - {{id: {Id('a', ask)}, ask: \"{Question}\", answers: [{{says: \"{Long}\", stakes: {(ask % 2 == 0 ? Up : Down)}}}]}}"),
            "  choices:",
            .. Enumerable.Range(0, Limits.Choices).Select(choice =>
                $"  - {{id: {Id('c', choice)}, say: \"{Line}\", kind: risky, policy: bends, outcomes: [{{text: \"{Long}\", stakes: {Moves(choice)}, later: {{after: 90 days, text: x, stakes: {Moves(choice)}}}, goes-to: {(choice < Limits.Choices - 1 ? next : ending)}}}]}}"),
        ];
    }

    // Not in every scene: the whole would be more than a file may hold.
    private static string[] Justify(int scene) => (scene % 8) switch
    {
        1 => [$"  justify: {{ask: \"{Line}\", ways: [{{id: {Id('r', 0)}, outcome: \"{Line}\", now: {{trust: 1, fairness: 1, risk: 1, effort: 1}}}}]}}"],
        3 or 5 or 7 => [$"  justify: \"{Line}\""],
        _ => [],
    };

    private static IEnumerable<string> Endings() => Enumerable.Range(0, Limits.Endings).Select(ending =>
        $"- {{id: e{ending}, title: \"{{w}}{new string('W', Limits.Title - Limits.Name)}\", text: \"{Long}\", verdict: {(ending % 2 == 0 ? "good" : "poor")}}}");

    private static string Moves(int choice) => choice % 2 == 0 ? Up : Down;

    private static string Id(char first, int number) => $"{first}{number}".PadRight(Limits.IdCharacters, 'x');

    private static string Of(string letter, int room) => string.Concat(Enumerable.Repeat(letter, room / Room.Of(letter is "\\\"" ? "\"" : letter)));
}
