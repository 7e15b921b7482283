using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>Small drills to test with.</summary>
internal static class SampleDrill
{
    public const string Text = """
        id: wet-cello
        language: en
        skill: name_emotion
        rung: 1
        theme: shipping
        channel: phone
        seconds: 90
        title: A wet cello
        about: The phone rings.
        speaker: Ottilie
        customer: The case rattles, and I can't open it.
        impatient: Hello? I can hear a printer.
        hint: Say what it may be like to sit in front of that case.
        example: You must be dreading what is in there.
        """;

    /// <summary>The sample with one piece of it replaced.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Contains(piece, Text, StringComparison.Ordinal);
        return Text.Replace(piece, replacement, StringComparison.Ordinal);
    }

    /// <summary>Another customer.</summary>
    public static string Of(string id, string skill, int rung, int seconds = 90) => Text
        .Replace("id: wet-cello", $"id: {id}", StringComparison.Ordinal)
        .Replace("skill: name_emotion", $"skill: {skill}", StringComparison.Ordinal)
        .Replace("rung: 1", $"rung: {rung}", StringComparison.Ordinal)
        .Replace("title: A wet cello", $"title: About {id}", StringComparison.Ordinal)
        .Replace("seconds: 90", $"seconds: {seconds}", StringComparison.Ordinal);

    public static Drill Read(string text) => DrillReader.Read("a.yaml", text) is { Drill: { } drill }
        ? drill
        : throw new InvalidOperationException(string.Join("; ", DrillReader.Read("a.yaml", text).Complaints));
}
