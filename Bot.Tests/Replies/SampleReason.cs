using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>The small dilemma, with ways that the reason asked for in its first scene can take.</summary>
internal static class SampleReason
{
    /// <summary>A line in which the scripted coach finds why something can't be.</summary>
    public const string Explained = "<explain_constraint: One is left, and two have asked>, so she gets it now.";

    public const string Block = """
        justify:
              ask: Why is it fair to {name}?
              ways:
                - id: with-its-why
                  found: explain_constraint
                  without: [policy_hiding, blame]
                  outcome: "Your lead reads it twice. \"So it's {name}'s, then.\""
                  now: { fairness: 1 }
                - id: as-it-says
                  found: policy_hiding
                  outcome: "\"Which rule?\" asks your lead."
                  now: { effort: 1 }
                - id: felt
                  found: name_emotion
                  outcome: Somebody pins it to the wall.
        """;

    public static string Text { get; } = Sample.With("justify: Why is it fair?", Block);

    public static Dilemma Dilemma { get; } = Sample.Read(Text);

    public static Guise Guise => Dilemma.Guises[0];

    /// <summary>Its text with one piece replaced, which must be there exactly once.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Equal(2, Text.Split(piece).Length);
        return Text.Replace(piece, replacement, StringComparison.Ordinal);
    }
}
