using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>A small dilemma that asks for a typed reply first.</summary>
internal static class SampleReply
{
    public const string Felt = "I see. <name_emotion: You dread eight o'clock>, and I'd dread it too.";

    public const string Text = """
        id: the-lid
        language: en
        title: The lid
        topic: shipping
        difficulty: 1
        minutes: 3
        about: A box has come without its lid.
        policy: Parts come from the works on Fridays, because the van goes once a week.
        guises:
          - id: cook
            customer: { name: Ines, age: 41, wants: the lid, limits: No car., mood: tired }
            truths: has-guests
            words: { them: her }
          - id: baker
            customer: { name: Otto, age: 60, wants: the lid, limits: No car., mood: dry }
            words: { them: him }
        start: hall
        scenes:
          - id: hall
            says: Thirty people, and no lid.
            ask-limit: 1
            asks:
              - id: which-hour
                ask: When do they come?
                answers:
                  - says: At eight.
                    reveals: at-eight
            reply:
              ask: What do you say to {them}?
              ways:
                - id: felt
                  found: [name_emotion]
                  without: [minimising]
                  example: You must be dreading it.
                  outcomes:
                    - when: has-guests
                      text: "{name} breathes out."
                      stakes: { trust: 2 }
                      sets: heard
                      goes-to: kitchen
                    - text: "{name} nods."
                      stakes: { trust: 1 }
                      goes-to: kitchen
                - id: ruled
                  found: policy_hiding
                  example: Those are the rules, {name}.
                  outcomes:
                    - text: The line is dead.
                      stakes: { trust: -2 }
                      later: { after: 3 days, text: The works have had a letter., stakes: { trust: -1 } }
                      goes-to: no-lid
                - id: rest
                  example: I'll see.
                  outcomes:
                    - text: "\"See, then,\" says {name}."
                      goes-to: kitchen
          - id: kitchen
            sees:
              - when: heard
                text: The kitchen is quiet.
              - text: The kitchen is loud.
            choices:
              - id: courier
                do: Send a courier.
                kind: caring
                policy: bends
                outcomes:
                  - text: The courier leaves.
                    stakes: { trust: 1, effort: 2 }
                    goes-to: on-time
              - id: friday
                do: Name the Friday.
                kind: tempting
                policy: follows
                outcomes:
                  - text: Friday it is.
                    goes-to: no-lid
        endings:
          - id: on-time
            title: On time
            text: The lid is there.
            verdict: good
          - id: no-lid
            title: No lid
            text: There is no lid.
            verdict: poor
        """;

    public static Dilemma Dilemma { get; } = Sample.Read(Text);

    public static Guise Cook => Dilemma.Guises[0];

    /// <summary>Its text with one piece replaced, which must be there exactly once.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Equal(2, Text.Split(piece).Length);
        return Text.Replace(piece, replacement, StringComparison.Ordinal);
    }

    /// <summary>A reply in which each of these is found, quoted as its own name.</summary>
    public static TypedReply Typed(params Label[] labels) => Typed(Legibility.Good, labels);

    public static TypedReply Typed(Legibility legibility, params Label[] labels)
    {
        var text = string.Join(' ', labels.Select(label => label.Name()));
        return new TypedReply(
            text,
            [.. labels.Select(label => new Finding(label, text.IndexOf(label.Name(), StringComparison.Ordinal), label.Name(), 0.9, "Because."))],
            legibility,
            ReplySignals.None);
    }
}
