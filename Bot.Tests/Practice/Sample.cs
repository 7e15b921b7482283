using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Practice;

/// <summary>A small dilemma that has one of everything the format knows.</summary>
internal static class Sample
{
    public const string Text = """
        id: wrong-colour
        language: en
        title: The wrong blue
        topic: shipping
        difficulty: 1
        minutes: 3
        about: A customer has got the wrong colour, and a reason why it matters.
        policy: Wrong items are replaced once the first one is back.
        guises:
          - id: bridesmaid
            customer:
              name: Aoife
              age: 33
              wants: to wear the right {thing}
              limits: Works nights.
              mood: laughing about it
            truths: [day-is-fixed]
            words: { thing: bridesmaid's dress, day: Saturday, they: she }
          - id: stage
            customer: { name: Bertrand, age: 58, wants: the right coat, limits: No car., mood: dry }
            words: { thing: stage coat, day: Friday, they: he }
        start: opening
        scenes:
          - id: opening
            sees: "The photo shows a navy {thing}."
            says: It is not my blue.
            ask-limit: 1
            asks:
              - id: which-day
                ask: When do you need it by?
                answers:
                  - when: day-is-fixed
                    says: "{day}. At two."
                    reveals: deadline
                  - says: "The papers say {day}."
                    stakes: { trust: 1 }
              - id: stock
                look: Is there a royal one left?
                answers:
                  - says: One.
                    reveals: [last-one]
            choices:
              - id: send-now
                say: I'll send the right one tonight.
                kind: tempting
                policy: bends
                outcomes:
                  - text: "{name} writes the number down."
                    stakes: { trust: 2, risk: 2 }
                    later:
                      after: 6 days
                      text: "{They} has not sent the first one."
                      stakes: { risk: 1, fairness: -1 }
                    sets: sent-ahead
                    goes-to: the-return
              - id: back-first
                say: Send it back first.
                kind: risky
                policy: follows
                outcomes:
                  - when: deadline
                    text: "\"By {day}?\""
                    stakes: { trust: -2 }
                    goes-to: too-late
                  - text: All right.
                    stakes: { trust: -1, fairness: 1 }
                    goes-to: the-return
              - id: courier
                when: [deadline, not last-one]
                do: Book a courier both ways.
                kind: caring
                policy: explains
                outcomes:
                  - text: "{name} laughs."
                    stakes: { trust: 2, effort: 3 }
                    goes-to: in-the-picture
            justify: Why is it fair?
          - id: the-return
            speaker: The driver in {name}'s street
            sees:
              - when: sent-ahead
                text: Two parcels are out.
              - text: One parcel is out.
            choices:
              - id: call
                do: Call {name}.
                kind: caring
                policy: explains
                outcomes:
                  - text: They talk.
                    stakes: { trust: 1, effort: 2 }
                    goes-to: in-the-picture
              - id: wait
                do: Wait a day.
                kind: tempting
                policy: follows
                outcomes:
                  - text: A day passes.
                    goes-to: too-late
        endings:
          - id: in-the-picture
            title: In the picture
            text:
              - when: sent-ahead
                text: Both come home.
              - text: "The {thing} fits."
            verdict: good
          - id: too-late
            title: Too late
            text: "{Day} has come and gone."
            verdict: poor
        """;

    public static Dilemma Dilemma { get; } = Read(Text);

    public static Dilemma Read(string text)
    {
        var reading = DilemmaReader.Read("sample.yaml", text);
        Assert.Empty(reading.Complaints);
        return reading.Dilemma!;
    }

    /// <summary>The sample's text with one piece of it replaced, which must be there exactly once.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Equal(2, Text.Split(piece).Length);
        return Text.Replace(piece, replacement, StringComparison.Ordinal);
    }
}
